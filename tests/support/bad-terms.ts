import type { Fault } from './entries.ts';

const named = (term: string) => ({ term, aliases: [], in: [] });

/** Each fault as the fields that differ from `GOOD_TERM`, and what is said of it; `GOOD_TERM` stands before them. */
export const TERM_FAULTS: Fault[] = [
  {
    fault: 'a term that is another’s alias',
    fields: { ...named('Breathless Alarm') },
    what: "'Breathless Alarm' is named twice: here and in content/glossary/alarmism.md",
    fix: 'keep the term or alias in one entry',
  },
  {
    fault: 'an alias that is another’s term',
    fields: { ...named('needless alarm'), aliases: ['ALARMISM'] },
    what: "'ALARMISM' is named twice: here and in content/glossary/alarmism.md",
    fix: 'keep the term or alias in one entry',
  },
  {
    fault: 'an alias that is its own term',
    fields: { ...named('calm'), aliases: ['calm'] },
    what: "'calm' is named twice",
    fix: 'keep the term or alias in one entry',
  },
  {
    fault: 'a comment that does not hold it',
    fields: { ...named('H300'), aliases: ['H300s'], in: [3] },
    what: "in: comment 3 does not hold 'H300' or 'H300s'",
    fix: 'name only comments that use the term or an alias',
  },
  {
    fault: 'a comment that holds it only inside another word',
    fields: { ...named('H2'), aliases: ['truggle'], in: [3] },
    what: "in: comment 3 does not hold 'H2' or 'truggle'",
    fix: 'add the form they use',
  },
  {
    fault: 'a comment that does not exist',
    fields: { ...named('panic'), in: [999] },
    what: "in: comment 999 does not hold 'panic'",
    fix: 'name only comments that use the term or an alias',
  },
  {
    fault: 'a definition of three sentences',
    fields: { ...named('dread'), definition: 'It is alarm. It is worse. It is without cause.' },
    what: 'definition: at most 2 sentences',
    fix: 'see content/README.md',
  },
  {
    fault: 'a source at no address',
    fields: { ...named('scare'), source: { title: 'A book', url: 'page 5', grade: 'primary' } },
    what: 'source.url: ',
    fix: 'see content/README.md',
  },
  {
    fault: 'a source that is a script',
    fields: {
      ...named('fright'),
      source: { title: 'A page', url: 'javascript:alert(1)', grade: 'primary' },
    },
    what: 'source.url: ',
    fix: 'see content/README.md',
  },
  {
    fault: 'a source of no grade',
    fields: { ...named('fear'), source: { title: 'A page', url: 'https://example.org/' } },
    what: 'source.grade: ',
    fix: 'see content/README.md',
  },
  {
    fault: 'no word on its source',
    fields: { ...named('terror'), source: undefined },
    what: 'source: ',
    fix: 'see content/README.md',
  },
];
