/** How far long work has come: what is counted, how many are done, of how many. */
export type Progress = (what: string, done: number, total: number) => void;
