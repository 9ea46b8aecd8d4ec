import { afterEach, describe, expect, it } from 'vitest';
import { archiveOf } from '../../../src/archive/archive-of.ts';
import { seeing } from '../../../src/archive/made-pages.ts';
import { authorsByComment } from '../../../src/model/authors.ts';
import { everythingIn, threadPart } from '../../../src/model/thread-part.ts';
import type { Comment } from '../../../src/schema/archive.ts';
import { aComment, realArchive } from '../../support/real-archive.ts';

afterEach(() => {
  globalThis.archiveSeen = undefined;
});

const real = realArchive();
const [thread] = real.threads.values();
if (!thread) throw new Error('There is no thread.');

/** One author in two threads of the same source. */
const twoThreads = () => {
  const author: Comment['author'] = { name: 'Ada', role: 'reader', basis: 'recorded' };
  const second = { ...thread, slug: 'second' };
  return {
    second,
    archive: archiveOf({
      ...Object.fromEntries(Object.entries(real).map(([kind, map]) => [kind, [...map.values()]])),
      threads: [...real.threads.values(), second],
      comments: [
        ...real.comments.values(),
        aComment({ number: 22, author }),
        aComment({ number: 23, author, thread: 'second' }),
      ],
    }),
  };
};

describe('the part of an archive that the page of a thread sees', () => {
  it('holds its comments and captures alone, and authors under the numbers that they have in the whole', () => {
    const { archive, second } = twoThreads();
    const part = threadPart(archive, second);
    expect([...part.comments.keys()]).toEqual([23]);
    expect([...part.threads.keys()]).toEqual(['second']);
    expect(authorsByComment(part).get(23)?.number).toBe(22);
    expect([...authorsByComment(part).keys()]).toEqual([23]);
    expect(everythingIn(part)).toContain(archive.comments.get(23));
    expect(everythingIn(part)).not.toContain(archive.comments.get(1));
  });
});

describe('a page that sees a part of the archive', () => {
  it('has it while it is rendered, and not longer, whatever comes of it', async () => {
    const part = archiveOf({});
    expect(await seeing(part, async () => globalThis.archiveSeen)).toBe(part);
    expect(globalThis.archiveSeen).toBeUndefined();
    const failing = seeing(part, () => Promise.reject(new Error('no page')));
    await expect(failing).rejects.toThrow('no page');
    expect(globalThis.archiveSeen).toBeUndefined();
  });

  it('is rendered while no other is', async () => {
    const both = seeing(archiveOf({}), () => seeing(undefined, async () => 'a page'));
    await expect(both).rejects.toThrow('one after the other');
  });
});
