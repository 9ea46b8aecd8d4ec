import { z } from 'zod';
import { confidence } from '../../schema/basis.ts';
import { role, stance } from '../../schema/comment.ts';
import { isRelative, saidDate } from '../adapters/said-date.ts';
import type { Guess, NewComment } from './draft.ts';

/** What a heading may be followed by, in the order in which drafts have it. */
export const KEYS = ['placed', 'boundary', 'author', 'posted', 'same voice', 'labels'] as const;

export type Key = (typeof KEYS)[number];

/** How each key is written, for messages. */
export const SHOULD_BE: Readonly<Record<Key, string>> = {
  placed: 'placed: high, it quotes comment @n3',
  boundary: 'boundary: medium, line 31 may be a comment of its own',
  author: 'author: host, medium, it says “we”',
  posted: 'posted: 3 hours ago',
  'same voice': 'same voice: @n3, low',
  labels: 'labels: for; zero-sum, risk',
};

/** A key that cannot be read; its message says what is wrong with the value. */
export class BadField extends Error {}

const reason = z.string().trim().min(1);

/** The values of a comment's keys. @throws BadField */
export const FIELDS = {
  placed: guess,
  boundary: guess,
  author(value: string): NewComment['author'] {
    const [first = '', rest = ''] = split(value);
    return { role: valid(role, first, 'reader or host'), ...guess(rest) };
  },
  posted(value: string): string {
    if (isRelative(value) || saidDate(value, null)) return value;
    throw new BadField(
      value === '' ? 'the time is missing' : `'${value}' is no time such as 3 hours ago or Mar 3`,
    );
  },
  'same voice'(value: string): NonNullable<NewComment['sameVoice']> {
    const [first = '', rest = ''] = split(value);
    const comment = /^@(n\d+[a-z]*|\d+)$/.exec(first)?.[1];
    if (comment === undefined) throw new BadField(`'${first}' is no comment such as @n3 or @12`);
    const [sure = '', why] = split(rest);
    const known = { comment, confidence: sureness(sure) };
    return why === undefined ? known : { ...known, reason: valid(reason, why, 'a reason') };
  },
  labels(value: string): NonNullable<NewComment['labels']> {
    const [first = '', themes = ''] = value.split(/;(.*)/s).map((part) => part.trim());
    return {
      stance: valid(stance, first, 'for, against, mixed or none'),
      themes: themes.split(',').flatMap((theme) => theme.trim() || []),
    };
  },
} satisfies Record<Key, (value: string) => unknown>;

/** The keys of a comment as lines of a draft. */
export function fieldLines({
  placed,
  boundary,
  author,
  posted,
  sameVoice,
  labels,
}: NewComment): string[] {
  const same = sameVoice && [`@${sameVoice.comment}`, sameVoice.confidence, sameVoice.reason];
  const themes = labels?.themes.join(', ');
  return [
    `placed: ${guessed(placed)}`,
    ...(boundary ? [`boundary: ${guessed(boundary)}`] : []),
    `author: ${author.role}, ${guessed(author)}`,
    ...(posted === undefined ? [] : [`posted: ${posted}`]),
    ...(same ? [`same voice: ${same.filter((part) => part !== undefined).join(', ')}`] : []),
    ...(labels ? [`labels: ${labels.stance}${themes ? `; ${themes}` : ''}`] : []),
  ];
}

function guessed(guess: Guess): string {
  return `${guess.confidence}, ${guess.reason}`;
}

function guess(value: string): Guess {
  const [first = '', why = ''] = split(value);
  return {
    confidence: sureness(first),
    reason: valid(reason, why, 'a reason after the confidence'),
  };
}

function sureness(value: string): Guess['confidence'] {
  return valid(confidence, value, 'high, medium or low');
}

/** What stands before the first comma and what after; the second is missing without a comma. */
function split(value: string): string[] {
  return value.split(/,(.*)/s, 2).map((part) => part.trim());
}

function valid<T>(schema: z.ZodType<T>, value: string, wanted: string): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new BadField(value === '' ? `${wanted} is missing` : `'${value}' is not ${wanted}`);
}
