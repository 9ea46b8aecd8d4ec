import { describe, expect, it } from 'vitest';
import { archiveOf } from '../../../src/archive/archive-of.ts';
import { buildIndex } from '../../../src/search/build-index.ts';
import { conceptFinder, formsOf, vocabularyOf } from '../../../src/search/vocabulary.ts';
import { searchDataOf } from '../../../src/search/whole-engine.ts';
import { realArchive } from '../../support/real-archive.ts';
import { aTerm } from '../../support/search-among.ts';

const MSS = aTerm('mss', 'Ministry of State Security', 'MSS', 'state security');
const ZERO_SUM = aTerm('zero-sum', 'zero-sum', 'zero sum', '0 sum');

describe('the vocabulary', () => {
  it('Holds every entry with its forms and those that stand in a comment', () => {
    expect(vocabularyOf([MSS, ZERO_SUM], ['what the MSS thinks', 'zero—sum'])).toEqual([
      {
        slug: 'mss',
        term: 'Ministry of State Security',
        forms: ['Ministry of State Security', 'MSS', 'state security'],
        used: ['MSS'],
      },
      {
        slug: 'zero-sum',
        term: 'zero-sum',
        forms: ['zero-sum', 'zero sum', '0 sum'],
        used: ['zero-sum', 'zero sum'],
      },
    ]);
  });

  it('Takes forms that are searched alike for one', () => {
    const [, zeroSum] = vocabularyOf([MSS, ZERO_SUM], []);
    expect(zeroSum && formsOf(zeroSum).map(({ terms }) => terms)).toEqual([
      ['zero', 'sum'],
      ['0', 'sum'],
    ]);
  });

  it('Finds forms in a row, each where it stands', () => {
    const find = conceptFinder(vocabularyOf([MSS, ZERO_SUM], []));
    expect(find('a zero sum for the mss'.split(' '))).toEqual([
      { slug: 'zero-sum', from: 1, to: 3 },
      { slug: 'mss', from: 5, to: 6 },
    ]);
    expect(find('sum zero state and security ministry of state'.split(' '))).toEqual([]);
  });

  it('Finds a form inside a longer one of its own entry once', () => {
    const find = conceptFinder(vocabularyOf([MSS], []));
    expect(find('the ministry of state security'.split(' '))).toEqual([
      { slug: 'mss', from: 1, to: 5 },
    ]);
  });

  it('Finds a form inside a longer one of another entry, too', () => {
    const find = conceptFinder(vocabularyOf([aTerm('ai', 'AI'), aTerm('race', 'AI race')], []));
    expect(find(['ai', 'race']).map(({ slug }) => slug)).toEqual(['ai', 'race']);
  });

  it('Is not broken in the archive', () => {
    const archive = realArchive();
    expect(vocabularyOf(archive.glossary.values(), [])).toHaveLength(archive.glossary.size);
  });
});

describe('a broken vocabulary', () => {
  const glossary = [
    aTerm('china', 'China', 'PRC', '…'),
    aTerm('beijing', 'Beijing', 'P.R.C.', 'the of'),
    aTerm('other', 'Other', 'Chinese'),
    aTerm('taiwan', 'Taiwan', 'CHINA'),
  ];
  const problems = [
    "content/glossary/china.md: '…' holds no word to search by",
    "content/glossary/beijing.md: 'P.R.C.' is searched like a form in content/glossary/china.md",
    "content/glossary/beijing.md: 'the of' is too common to search by",
    "content/glossary/other.md: 'Other' is too common to search by",
    "content/glossary/taiwan.md: 'CHINA' is searched like a form in content/glossary/china.md",
  ];

  function messageOf(run: () => unknown): string {
    try {
      run();
    } catch (error) {
      return error instanceof Error ? error.message : '';
    }
    return '';
  }

  it('Is refused with every problem named', () => {
    const message = messageOf(() => vocabularyOf(glossary, []));
    for (const problem of problems) expect(message).toContain(problem);
    expect(message.split('\n')).toHaveLength(problems.length + 1);
  });

  it('Stops the index from being built', async () => {
    const archive = archiveOf({ glossary });
    expect(() => searchDataOf(archive)).toThrow(problems[0]);
    await expect(buildIndex(archive)).rejects.toThrow(problems[0]);
  });

  it('Is not one where an entry says the same twice', () => {
    const again = aTerm('us', 'US', 'U.S.', 'us', 'United States');
    expect(messageOf(() => vocabularyOf([again], []))).toBe('');
  });
});
