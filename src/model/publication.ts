import type { Permalinks } from './permalink.ts';

/** The archive as a publication: its name, and its addresses in full. */
export interface Publication {
  name: string;
  address: Permalinks;
}
