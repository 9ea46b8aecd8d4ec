import { type Fault, labelsOf } from './entries.ts';
import { realArchive } from './real-archive.ts';

const { comments, themes } = realArchive();
const own = labelsOf(5);
const otherTheme = [...themes.keys()].find((slug) => !own.themes.includes(slug)) ?? '';

/** The first so many words of comment 5. */
export function opening(words: number): string {
  const text = comments.get(5)?.lines.join('\n') ?? '';
  return text.match(new RegExp(`^(?:\\S+\\s+){${words - 1}}\\S+`))?.[0] ?? '';
}

const quoting = (...exact: string[]) => ({ quotations: [{ comment: 5, exact }] });
const answering = (claim: string, because: string) => ({ answers: [{ claim, because }] });

/** Each fault as the fields that differ from `GOOD_CLAIM`, and what is said of it. */
export const CLAIM_FAULTS: Fault[] = [
  {
    fault: 'a quotation that is not in the comment',
    fields: quoting('It is not a zero sum game.'),
    what: 'quotations: the words stand 0 times in comment 5, not once',
    fix: 'letter for letter',
  },
  {
    fault: 'a quotation that stands there twice',
    fields: quoting('gain'),
    what: 'quotations: the words stand 2 times in comment 5, not once',
    fix: 'stand exactly once',
  },
  {
    fault: 'parts out of order',
    fields: quoting('It is not a zero-sum game.', 'somehow our loss'),
    what: 'quotations: the parts quoted from comment 5 are out of order or overlap',
    fix: 'in the order in which the comment has them',
  },
  {
    fault: 'parts that overlap',
    fields: quoting('It is not a zero-sum game.', 'game. The PLA will have'),
    what: 'quotations: the parts quoted from comment 5 are out of order or overlap',
    fix: 'in the order in which the comment has them',
  },
  {
    fault: 'a quotation of 61 words',
    fields: quoting(opening(61)),
    what: 'quotations: more than 60 words of comment 5',
    fix: 'quote fewer words',
  },
  {
    fault: 'a quotation of 61 words in parts',
    fields: quoting(opening(30), opening(61).slice(opening(30).length).trim()),
    what: 'quotations: more than 60 words of comment 5',
    fix: 'quote fewer words',
  },
  {
    fault: 'a comment that does not exist',
    fields: { quotations: [{ comment: 999, exact: ['zero-sum'] }], answers: [] },
    what: 'quotations: comment 999 does not exist',
    fix: 'quote a comment of the archive',
  },
  {
    fault: 'a theme that does not exist',
    fields: { themes: [...own.themes, 'nowhere'], disagreement: 'It is a test.' },
    what: "theme 'nowhere' does not exist",
    fix: 'write content/themes/nowhere.md or take the theme away',
  },
  {
    fault: 'a stance that is not its comment’s',
    fields: { stance: 'none' },
    what: `its stance is 'none', that of comment 5 '${own.stance}'`,
    fix: 'say under disagreement why they do not',
  },
  {
    fault: 'a theme that is not its comment’s',
    fields: { themes: [...own.themes, otherTheme] },
    what: `comment 5 is not filed under '${otherTheme}'`,
    fix: 'say under disagreement why they do not',
  },
  {
    fault: 'an answer to a claim that does not exist',
    fields: answering('nobody', 'direct'),
    what: "claim 'nobody' does not exist",
    fix: 'a file in content/claims/',
  },
  {
    fault: 'support of a claim that does not exist',
    fields: { supports: ['nobody'] },
    what: "claim 'nobody' does not exist",
    fix: 'a file in content/claims/',
  },
  {
    fault: 'a direct answer where no comment replies',
    fields: answering('elsewhere', 'direct'),
    what: "it answers elsewhere as 'direct', but no comment of it replies to one quoted there",
    fix: "write because: 'set against'",
  },
  {
    fault: 'a pairing of ours where a comment replies',
    fields: answering('asked', 'set against'),
    what: "it is 'set against' asked, but one of its comments replies to one quoted there",
    fix: "write because: 'direct'",
  },
  {
    fault: 'more than twelve words',
    fields: { claim: 'The US and China are not at all in a zero-sum game here.' },
    what: 'claim: at most 12 words',
    fix: 'content/README.md',
  },
  {
    fault: 'words that are no sentence',
    fields: { claim: 'Not a zero-sum game' },
    what: 'claim: must be a sentence',
    fix: 'content/README.md',
  },
  {
    fault: 'labels that nobody answers for',
    fields: { labelledBy: undefined },
    what: 'labelledBy: ',
    fix: 'content/README.md',
  },
];
