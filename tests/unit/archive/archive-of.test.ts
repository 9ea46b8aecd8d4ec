import { describe, expect, it } from 'vitest';
import { archiveOf } from '../../../src/archive/archive-of.ts';
import { archivedTerm, archivedTheme } from '../../../src/schema/archive.ts';
import { aComment } from '../../support/real-archive.ts';

const theme = (slug: string, order: number) =>
  archivedTheme.parse({
    slug,
    question: 'Is it so?',
    label: 'So',
    lede: { for: 'Yes.', against: 'No.' },
    order,
  });

const term = (slug: string, name: string) =>
  archivedTerm.parse({ slug, term: name, aliases: [], definition: 'It is.', source: null, in: [] });

describe('an archive', () => {
  it('Holds comments by number, themes by their place and terms by the alphabet', () => {
    const archive = archiveOf({
      comments: [10, 9, 1].map((number) => aComment({ number })),
      themes: [theme('a', 10), theme('b', 9), theme('c', 1)],
      glossary: [term('pla', 'PLA'), term('mss', 'mss'), term('agi', 'AGI'), term('e', 'Éclat')],
    });
    expect([...archive.comments.keys()]).toEqual([1, 9, 10]);
    expect([...archive.themes.keys()]).toEqual(['c', 'b', 'a']);
    expect([...archive.glossary.keys()]).toEqual(['agi', 'e', 'mss', 'pla']);
  });
});
