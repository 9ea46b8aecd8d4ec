import type { CapturedPlace } from '../schema/captured-part.ts';
import type { ArchivedComment } from './identify.ts';

/** What became of one captured comment. */
export interface Outcome {
  place: string;
  number: number;
  /** same: the archive had it, and has it as it was; changed: `what` is new, or is said otherwise in this capture. */
  outcome: 'new' | 'same' | 'changed';
  what: string[];
}

const MARKS = {
  part: 'the beginning of its words alone',
  other: 'other words than those shown',
  withheld: 'no words any more; those that the archive has stay',
} as const;

const NO_WORDS = {
  deleted: 'it has no words: its author took them back',
  moderated: 'it has no words: a moderator took them away',
  unknown: 'it has no words: the source does not say why',
} as const;

const DIFFERS = {
  author: 'another author',
  date: 'another date',
  parent: 'another parent, refused',
} as const;

/** Fields of a comment's file that say where it was found, not what it is. */
const PLACES = new Set(['captured', 'missingFrom']);

/**
 * What became of the captured comment that `part` names; `before` and `after` are its comment in the archive.
 *
 * @param edges says in words which capture names which parent; asked only where this one names another than is shown.
 */
export function outcomeOf(
  part: CapturedPlace,
  before: ArchivedComment | undefined,
  after: ArchivedComment,
  edges: () => string,
): Outcome {
  const { number, captured } = after.frontMatter;
  const own = captured.find((each) => 'place' in each && samePlace(each, part));
  const marks = own && 'place' in own ? own : part;
  const differs = (marks.differs ?? []).map((field) =>
    field === 'parent' ? `${DIFFERS[field]}: ${edges()}` : DIFFERS[field],
  );
  const said = [...(marks.words ? [MARKS[marks.words]] : []), ...differs];
  const at = { place: part.place, number };
  if (!before) {
    const { withheld } = after.frontMatter;
    return {
      ...at,
      outcome: 'new',
      what: [...(withheld ? [NO_WORDS[withheld]] : []), ...said],
    };
  }
  if (before.frontMatter.state !== 'live') {
    return { ...at, outcome: 'same', what: [`it is ${before.frontMatter.state}`] };
  }
  const what = [...changes(before, after), ...said];
  return { ...at, outcome: what.length > 0 ? 'changed' : 'same', what };
}

function changes(before: ArchivedComment, after: ArchivedComment): string[] {
  const [a, b]: Record<string, unknown>[] = [before.frontMatter, after.frontMatter];
  const fields = new Set([...Object.keys(a ?? {}), ...Object.keys(b ?? {})]);
  const changed = [...fields].filter(
    (field) => !PLACES.has(field) && JSON.stringify(a?.[field]) !== JSON.stringify(b?.[field]),
  );
  return [
    ...changed.map((field) => `${field} is new`),
    ...(before.body === after.body ? [] : ['its words are fuller']),
  ];
}

function samePlace(a: CapturedPlace, b: CapturedPlace): boolean {
  return a.capture === b.capture && a.place === b.place;
}
