import { stringify } from 'yaml';
import type { ContentCopy } from './content-copy.ts';
import { seedComments } from './seed.ts';

export type Fields = Record<string, unknown>;

/** Writes a claim, theme or glossary entry; a field that is undefined is left out. */
export function addEntry(copy: ContentCopy, file: string, fields: Fields): void {
  const yaml = stringify(fields, {
    aliasDuplicateObjects: false,
    defaultStringType: 'QUOTE_SINGLE',
    lineWidth: 0,
  });
  copy.write(file, `---\n${yaml}---\n`);
}

/** The stance and the themes that an editor gave a comment of the seed. */
export function labelsOf(number: number) {
  const comment = seedComments.find((candidate) => candidate.number === number);
  if (!comment) throw new Error(`There is no comment ${number}.`);
  return { stance: comment.stance, themes: comment.themes };
}

/** The fields of a claim that is in order: what comment 5 says of the premise, as answer to comment 4. */
export const GOOD_CLAIM: Fields = {
  claim: 'The two countries are not in a zero-sum game.',
  ...labelsOf(5),
  quotations: [{ comment: 5, exact: ['It is not a zero-sum game.'] }],
  answers: [{ claim: 'asked', because: 'direct' }],
  labelledBy: 'editor',
};

/** What is wrong with an entry: the fields that differ from one in order, and what is said of it. */
export interface Fault {
  fault: string;
  fields: Fields;
  what: string;
  fix: string;
}

/** The fields of a glossary entry that is in order, with a word of comment 3. */
export const GOOD_TERM: Fields = {
  term: 'alarmism',
  aliases: ['breathless alarm'],
  definition: 'Alarm without cause. Nobody else says it.',
  source: { title: 'A dictionary', url: 'https://example.org/alarmism', grade: 'established' },
  in: [3],
};

/** The fields of a theme that is in order. */
export const GOOD_THEME: Fields = {
  question: 'Is the alarm warranted?',
  label: 'Alarm',
  lede: { for: 'Those for selling say no.', against: 'Those against say yes.' },
  order: 99,
};

/** Adds two claims for others to lead to: one that quotes comment 4, one that quotes comment 8. */
export function addTargets(copy: ContentCopy): void {
  addEntry(copy, 'claims/asked.md', {
    claim: 'The chance is not worth taking.',
    ...labelsOf(4),
    quotations: [{ comment: 4, exact: ['but why take the chance?'] }],
    labelledBy: 'editor',
  });
  addEntry(copy, 'claims/elsewhere.md', {
    claim: 'The country does better if it loses.',
    ...labelsOf(8),
    quotations: [{ comment: 8, exact: ['will leave the country in a worse position'] }],
    labelledBy: 'editor',
  });
}
