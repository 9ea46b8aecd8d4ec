import type { Fault } from './entries.ts';

const fix = 'see content/README.md';

/** Each fault as the fields that differ from `GOOD_THEME`, and what is said of it. */
export const THEME_FAULTS: Fault[] = [
  {
    fault: 'a question without its mark',
    fields: { question: 'The alarm is not warranted.' },
    what: 'question: must be one question',
    fix,
  },
  {
    fault: 'two questions',
    fields: { question: 'Is it warranted? Is it new?' },
    what: 'question: must be one question',
    fix,
  },
  {
    fault: 'two sentences for one side',
    fields: { lede: { for: 'They say no. They say it loudly.', against: 'They say yes.' } },
    what: 'lede.for: must be one sentence',
    fix,
  },
  {
    fault: 'two sentences against',
    fields: { lede: { for: 'They say no.', against: 'Is it? They say yes.' } },
    what: 'lede.against: must be one sentence',
    fix,
  },
  {
    fault: 'words for one side alone',
    fields: { lede: { for: 'Those for selling say no.' } },
    what: 'lede.against: ',
    fix,
  },
  {
    fault: 'words of no side',
    fields: { lede: { for: 'They say no.', against: 'They say yes.', verdict: 'Yes.' } },
    what: 'verdict',
    fix,
  },
  {
    fault: 'a label of four words',
    fields: { label: 'Is it all warranted' },
    what: 'label: must be one to three words',
    fix,
  },
  { fault: 'no place among themes', fields: { order: undefined }, what: 'order: ', fix },
];
