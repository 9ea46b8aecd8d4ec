import type { Page } from 'playwright-core';
import { archiveOf } from '../../src/archive/archive-of.ts';
import type { Comment } from '../../src/schema/archive.ts';
import { searchDataOf } from '../../src/search/whole-engine.ts';
import { aComment, realArchive } from './real-archive.ts';
import { INDEX } from './search-page.ts';

/** A comment of a fattened archive: the word by which it is found, and what else it is. */
interface Added extends Partial<Pick<Comment, 'thread' | 'date' | 'stance'>> {
  word: string;
}

/** Serves, for `before`, the index of the archive with comments added to it, numbered from 22. */
export function withComments(...added: Added[]) {
  const { threads, comments, themes, claims, glossary } = realArchive();
  const [thread] = threads.values();
  if (!thread) throw new Error('The archive has no thread.');
  const more = added.map(({ word, ...fields }, index) =>
    aComment({ number: 22 + index, lines: [`Number ${index} says ${word}.`], ...fields }),
  );
  const archive = archiveOf({
    threads: [...threads.values(), { ...thread, slug: 'elsewhere', title: 'Another thread' }],
    comments: [...comments.values(), ...more],
    themes: [...themes.values()],
    claims: [...claims.values()],
    glossary: [...glossary.values()],
  });
  const json = JSON.stringify(searchDataOf(archive));
  return (page: Page) => page.route(INDEX, (route) => route.fulfill({ json: JSON.parse(json) }));
}

/** So many comments alike. */
export function times(count: number, comment: Added): Added[] {
  return Array.from({ length: count }, () => comment);
}
