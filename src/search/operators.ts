import { STANCES } from '../model/stance.ts';
import { valuesOf } from './chosen.ts';
import { type Conditions, type Note, noConditions } from './conditions.ts';
import type { CommentDocument } from './documents.ts';
import type { Engine, Named } from './engine.ts';
import type { Clause, Query } from './query.ts';
import { tokens } from './tokens.ts';

const IS = ['opening', 'reply', 'answered', 'unanswered'];
const BY = ['host', 'reader'];
const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** Every operator with what it takes, as shown to readers. */
export const OPERATORS: Readonly<Record<string, string>> = {
  theme: 'a theme',
  stance: STANCES.join(', '),
  by: 'host, reader or a name',
  thread: 'a thread',
  before: 'a date',
  after: 'a date',
  in: 'own',
  is: IS.join(', '),
  has: 'link',
  like: 'the number of a comment',
};

type OperatorClause = Extract<Clause, { kind: 'operator' }>;
type Test = (document: CommentDocument) => boolean;

/** Reads the operators of a query; none that is unknown or has an unknown value is held against a comment. */
export function conditionsOf({ clauses }: Query, engine: Engine): Conditions {
  const conditions = noConditions();
  for (const clause of clauses) {
    if (clause.kind === 'operator') addCondition(clause, engine, conditions);
  }
  return conditions;
}

function addCondition(clause: OperatorClause, engine: Engine, conditions: Conditions): void {
  const { name, value, excluded } = clause;
  const typed = `${excluded ? '-' : ''}${name}:${value}`;
  const note = (what: Note['what'], instead: string[]) =>
    conditions.notes.push({ clause: typed, what, instead });
  if (!Object.hasOwn(OPERATORS, name)) {
    note(
      'operator',
      engine.nearest(name, Object.keys(OPERATORS)).map((known) => `${known}:`),
    );
    return;
  }
  if (excluded && (name === 'in' || name === 'like')) {
    note('operator', [`${name}:${value}`]);
    return;
  }
  if (name === 'in') {
    if (value.toLowerCase() === 'own') conditions.own = true;
    else note('value', ['in:own']);
    return;
  }
  if (name === 'like') {
    if (/^\d+$/.test(value) && engine.documents.get(Number(value)))
      conditions.like.push(Number(value));
    else note('comment', []);
    return;
  }
  if (name === 'before' || name === 'after') {
    if (!isDate(value)) note('date', [`${name}:2025-12`, `${name}:2025-12-09`]);
    else {
      conditions.undated = () =>
        [...engine.documents.values()].filter(({ date }) => date === null).length;
      const early = (name === 'before') !== excluded;
      // A date and the time of a day begin alike, so that letters in order are days in order.
      const test: Test = ({ date }) => date !== null && (early ? date < value : date >= value);
      conditions.tests.push({ clause: typed, test });
    }
    return;
  }
  const found = testOf(name, value, engine);
  if (typeof found === 'function') {
    const test: Test = excluded ? (document) => !found(document) : found;
    conditions.tests.push({ clause: typed, test });
    conditions.sided ||= name === 'stance';
  } else {
    note(
      'value',
      found.map((known) => `${name}:${/\s/.test(known) ? `"${known}"` : known}`),
    );
  }
}

function isDate(value: string): boolean {
  if (!DATE.test(value)) return false;
  const time = Date.parse(value);
  // A day that no month has is read as one of the next.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/** The test for a value of an operator, or the values that may have been meant. */
function testOf(name: string, value: string, engine: Engine): Test | string[] {
  const key = value.toLowerCase();
  const has = (facet: 'stance' | 'is' | 'has' | 'by') => (document: CommentDocument) =>
    valuesOf(document, facet).includes(key);
  if (name === 'stance')
    return STANCES.some((stance) => stance === key) ? has('stance') : [...STANCES];
  if (name === 'is') return IS.includes(key) ? has('is') : IS;
  if (name === 'has') return key === 'link' ? has('has') : ['link'];
  if (name === 'theme') {
    const theme = named(engine.themes, value);
    return theme ? engine.inTheme(theme.slug) : likely(engine.themes, value, engine);
  }
  if (name === 'thread') {
    const thread = named(engine.threads, value);
    return thread
      ? (document) => document.thread === thread.slug
      : likely(engine.threads, value, engine);
  }
  if (BY.includes(key)) return has('by');
  const names = [
    ...new Set([...engine.documents.values()].flatMap((document) => document.name ?? [])),
  ];
  const matching = new Set(names.filter((known) => holdsName(known, value)));
  if (matching.size === 0) return [...BY, ...engine.nearest(value, names)];
  return (document) => document.name !== null && matching.has(document.name);
}

function named(all: readonly Named[], value: string): Named | undefined {
  const key = value.toLowerCase();
  return all.find(({ slug, label }) => slug === key || label.toLowerCase() === key);
}

/** All values where there are few, else the nearest. */
function likely(all: readonly Named[], value: string, engine: Engine): string[] {
  const slugs = all.map(({ slug }) => slug);
  const found = engine.nearest(value, slugs);
  return found.length > 0 || slugs.length > 9 ? found : slugs;
}

/** Whether all words of `value` are words of a name. */
function holdsName(name: string, value: string): boolean {
  const words = tokens(name).map(({ term }) => term);
  const wanted = tokens(value);
  return wanted.length > 0 && wanted.every(({ term }) => words.includes(term));
}
