import { seldom } from '../seldom.ts';
import { Columns } from './columns.ts';
// Both need what measures edits; so it is bundled with the one, and is no third file.
import './typos.ts';

/** What a first list of results for plain words does without. */
export const rest = { seldom, Columns };
export type Rest = typeof rest;
