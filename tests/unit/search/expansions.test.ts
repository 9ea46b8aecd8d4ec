import { describe, expect, it } from 'vitest';
import { archiveOf } from '../../../src/archive/archive-of.ts';
import { realArchive } from '../../support/real-archive.ts';
import {
  askOf,
  askReal,
  aTerm,
  commentsOf,
  completeOf,
  engineAmong,
  numbersOf,
  searchIn,
} from '../../support/search-among.ts';

const { glossary } = realArchive();
/** Search among texts with the archive's own glossary. */
const askAbout = (...texts: string[]) =>
  askOf(engineAmong(archiveOf({ comments: commentsOf(texts), glossary: [...glossary.values()] })));

const SAME = [
  ['JH', 'Jensen Huang'],
  ['MSS', 'Ministry of State Security'],
  ['PRC', 'Beijing'],
  ['PRC', 'China'],
  ['Beijing', 'China'],
  ['chips', 'GPUs'],
  ['chips', 'semiconductors'],
  ['GPUs', 'semiconductors'],
  ['zero-sum', '0 sum'],
  ['podcast', 'pod'],
] as const;
const BOTH_WAYS = SAME.flatMap(([one, other]) => [[one, other] as const, [other, one] as const]);

describe('a word of the glossary', () => {
  it.each(BOTH_WAYS)('%s finds a comment that says %s, and is shown to', (typed, said) => {
    const ask = askAbout(`I hear ${said} said so.`, 'Nothing of the kind.');
    const { reading, ...answer } = ask(`${typed} `);
    expect(completeOf(answer)).toEqual([1]);
    expect(reading.expansions).toHaveLength(1);
    expect(reading.expansions[0]?.forms).toContain(said);
    expect(numbersOf(ask(`who is ${typed} again `))).toContain(1);
  });

  it.each(BOTH_WAYS)('%s stands above %s in comments that are else alike', (typed, said) => {
    const other = askAbout(`I hear ${said} said so.`, `I hear ${typed} said so.`)(`${typed} `);
    expect(numbersOf(other)).toEqual([2, 1]);
  });

  it.each(BOTH_WAYS)('%s does not find %s without the vocabulary', (typed, said) => {
    const ask = askAbout(`I hear ${said} said so.`);
    const { reading, ...answer } = ask(`${typed} `, { vocabulary: false });
    if (!(said.includes('sum') && typed.includes('sum'))) expect(numbersOf(answer)).toEqual([]);
    expect(completeOf(answer)).toEqual([]);
    expect(reading.expansions).toEqual([]);
  });

  it('Stands above another form in a comment that is much shorter', () => {
    const other = ['wine', 'tea', 'salt', 'cloth', 'iron', 'wool'];
    const ask = askAbout('semiconductors', 'all the chips are sold to Japan', ...other);
    expect(numbersOf(ask('chips '))).toEqual([2, 1]);
  });

  it('Counts no more for having many words', () => {
    const comments = commentsOf(['JH', 'trade', 'trade', 'trade', 'wine', 'tea', 'salt', 'iron']);
    const ask = searchIn({ comments, glossary: [aTerm('jh', 'Jensen Huang', 'JH')] });
    expect(numbersOf(ask('jensen huang trade '))).toEqual([2, 3, 4, 1]);
  });

  it('Is marked in the form that was found', () => {
    const ask = askAbout('the MSS thinks so');
    expect(ask('Ministry of State Security ').marks.flatMap(({ rows }) => rows)).toContainEqual({
      terms: ['mss'],
      prefix: false,
    });
  });

  it('Is shown only with forms that stand in comments, and not with itself', () => {
    const shown = askReal('chips ').reading.expansions.flatMap(({ forms }) => forms);
    expect(shown).not.toContain('chips');
    expect(askReal('GPUs ').reading.expansions).toEqual([{ for: 'gpus', forms: ['chips'] }]);
    const ask = askAbout('the chips');
    expect(ask('chips ').reading.expansions).toEqual([]);
  });

  it('Is shown by the term of the glossary where no comment holds another form', () => {
    expect(askReal('JH ').reading).toMatchObject({
      expansions: [],
      terms: [{ for: 'jh', term: 'Jensen Huang' }],
    });
    expect(askReal('jensen huang ').reading.terms).toEqual([]);
    expect(askReal('chips ').reading.terms).toEqual([]);
    expect(askReal('JH ', { vocabulary: false }).reading.terms).toEqual([]);
  });

  it('Is shown once however often it is typed', () => {
    expect(askReal('PRC prc Beijing ').reading.expansions).toEqual([
      { for: 'prc', forms: ['China', 'Chinese'] },
    ]);
  });

  it('Takes all words of a form in a row: a part of it is only a word', () => {
    const ask = askAbout('the MSS', 'a state', 'security', 'a ministry');
    expect(numbersOf(ask('state security ministry ')).toSorted()).toEqual([2, 3, 4]);
    expect(numbersOf(ask('"ministry of state security"'))).toEqual([]);
  });

  it('Is found by its old form while it is being typed', () => {
    expect(numbersOf(askAbout('the chips')('semiconductor'))).toEqual([1]);
  });

  it('Is found although one word of it was mistyped', () => {
    const { reading, ...answer } = askAbout(
      'the MSS thinks',
      'a state',
    )('minstry of state securty ');
    expect(reading.corrections).toContainEqual({ from: 'securty', to: 'security' });
    expect(numbersOf(answer)[0]).toBe(1);
  });

  it('Is not widened by an entry it does not name', () => {
    const ask = searchIn({
      comments: commentsOf(['Beijing', 'Japan']),
      glossary: [aTerm('china', 'China', 'Beijing'), aTerm('japan', 'Japan', 'Tokyo')],
    });
    expect(numbersOf(ask('China '))).toEqual([1]);
    expect(numbersOf(ask('China Tokyo ')).toSorted()).toEqual([1, 2]);
  });
});
