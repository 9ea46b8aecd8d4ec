declare global {
  /** CPU seconds of what a build counts apart from its pages, by what it is; see `apart`. */
  var archiveCosts: Map<string, number> | undefined;
}

/** Does some work and adds the CPU seconds that it took to what stands in `costs` already. */
export function counted<T>(costs: Map<string, number>, what: string, work: () => T): T {
  const before = cpuSeconds();
  const done = work();
  costs.set(what, (costs.get(what) ?? 0) + cpuSeconds() - before);
  return done;
}

/** CPU seconds that this process has used. */
export function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** What was counted apart so far in this process, in CPU seconds. */
export function countedApart(): ReadonlyMap<string, number> {
  return globalThis.archiveCosts ?? new Map();
}

/** Does a piece of a build that its report counts apart from the pages: the search index, the preview pictures. */
export async function apart<T>(what: string, work: () => Promise<T>): Promise<T> {
  globalThis.archiveCosts ??= new Map();
  const before = cpuSeconds();
  const done = await work();
  const sum = globalThis.archiveCosts.get(what) ?? 0;
  globalThis.archiveCosts.set(what, sum + cpuSeconds() - before);
  return done;
}
