import { seldom } from '../seldom.ts';
import { Columns } from './columns.ts';

/** What a first list of results for plain words does without. */
export const rest = { seldom, Columns };
export type Rest = typeof rest;
