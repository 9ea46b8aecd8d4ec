import { LISTS } from './layout.ts';

/** What a record holds: a term that has no stem, all words of one stem, or one word of a stem that lies elsewhere. */
export const KINDS = { plain: 0, stem: 1, alone: 2 };

/** Beside the bits of its lists, that a record's are cut: behind it stands where and how many they are as a whole. */
export const CUT = 1 << LISTS.length;
