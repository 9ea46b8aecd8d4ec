import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isLines } from '../../src/schema/captured-part.ts';
import { pageIn, SITES } from '../support/built-site.ts';
import { onOwnPages, onThreadPage } from '../support/comments.ts';
import {
  ancestors,
  attribute,
  descendants,
  type HtmlElement,
  only,
  readingOf,
  withClass,
  withTag,
} from '../support/page-elements.ts';
import { SEED_THREAD_PAGE, seedComments, seedLines } from '../support/seed.ts';

const reading = new URL('../../../shared/seed/RECONSTRUCTION.md', import.meta.url);

const parents = seedComments.map(({ number, parent }) => ({ number, parent }));

describe('The seed', () => {
  it('is read as RECONSTRUCTION.md reads it', ({ skip }) => {
    skip(!existsSync(reading), 'RECONSTRUCTION.md is not beside the project');
    const table = rowsOf(readFileSync(reading, 'utf8'));
    expect(table).toHaveLength(21);
    expect(
      seedComments.map((comment, index) => {
        const { number, parent, parentBasis, author, captured } = comment;
        const linesOf = (pass: string) =>
          captured.filter(isLines).find((part) => part.pass === pass)?.lines ?? '-';
        return {
          number,
          a: linesOf('A'),
          b: linesOf('B'),
          starts: straight(seedLines(comment)[0]).slice(0, table[index]?.starts.length),
          parent,
          confidence: parentBasis.kind === 'inferred' ? parentBasis.confidence : undefined,
          role: author.role,
          roleConfidence: author.basis === 'inferred' ? author.confidence : undefined,
        };
      }),
    ).toEqual(table);
  });
});

// The table writes straight apostrophes where the capture has curly ones.
function straight(text = ''): string {
  return text.replaceAll('’', "'");
}

/** The table of RECONSTRUCTION.md: # | lines A | lines B | starts | parent | confidence: why | role. */
function rowsOf(text: string) {
  return text.split('\n').flatMap((line) => {
    const [number = '', a, b, starts = '', parent, why, role = ''] = line
      .split('|')
      .slice(1)
      .map((cell) => cell.trim());
    if (!/^\d+$/.test(number)) return [];
    return {
      number: Number(number),
      a,
      b,
      starts,
      parent: parent === 'top level' ? null : Number(parent),
      confidence: why?.split(':')[0],
      role: role.split(' ')[0],
      roleConfidence: role === 'reader' ? 'low' : /\((\w+)/.exec(role)?.[1],
    };
  });
}

describe.each(SITES)('The site $name', (site) => {
  it('nests every comment on its thread page under the one it answers', () => {
    const items = withTag(pageIn(site, SEED_THREAD_PAGE).elements, 'li');
    const branches = items.filter((item) => /^b\d+$/.test(attribute(item, 'id') ?? ''));
    const nested = branches.map((branch) => {
      const around = ancestors(branch).find(({ tagName }) => tagName === 'li');
      return {
        number: numberIn(branch),
        parent: around ? numberIn(around) : null,
      };
    });
    expect(nested).toEqual(parents);
  });

  it('says on every comment’s own page what it answers', () => {
    const said = onOwnPages(site).map(({ number, article }) => {
      const place = readingOf(only(withClass(descendants(article), 'to'), 'places'));
      return { number, parent: Number(/reply to (\d+)/.exec(place)?.[1]) || null };
    });
    expect(said).toEqual(parents);
  });

  it('marks every inferred place and host, and says in a panel how sure it is of each inference', () => {
    const shown = onThreadPage(site).map(({ number, article }) => {
      const inside = descendants(article);
      const openers = withTag(inside, 'button').filter(
        (button) =>
          attribute(button, 'popovertarget') === `why${number}` &&
          !withClass([button], 'stance-button').includes(button),
      );
      const panel = only(
        inside.filter((element) => attribute(element, 'id') === `why${number}`),
        `panels of comment ${number}`,
      );
      return {
        number,
        marks: openers.map(readingOf),
        sure: [...readingOf(panel).matchAll(/Confidence: (\w+)\./g)].map(([, sure]) => sure),
      };
    });
    expect(shown).toEqual(
      seedComments.map(({ number, author, parentBasis, boundary }) => {
        const host = author.basis === 'inferred' && author.role === 'host' ? [author] : [];
        const inferred = parentBasis.kind === 'inferred' ? [parentBasis] : [];
        return {
          number,
          marks: [...host.map(() => 'Host reply'), 'inferred'],
          sure: [...inferred, ...host, ...(boundary ? [boundary] : [])].map(
            ({ confidence }) => confidence,
          ),
        };
      }),
    );
  });
});

function numberIn(item: HtmlElement): number {
  return Number(attribute(item, 'id')?.slice(1));
}
