import { archiveOf } from '../../src/archive/archive-of.ts';
import { STANCES } from '../../src/model/stance.ts';
import type { Archive, Comment } from '../../src/schema/archive.ts';
import { aComment, realArchive } from '../support/real-archive.ts';
import { seeded } from './corpus/random.ts';
import { sentencesLike } from './corpus/sentences.ts';

/** Comments in a thread. */
const THREAD = 200;
const MEAN_WORDS = 60;

/**
 * An archive of `count` comments that is made in memory, without captures, of sentences like those of the bench corpus.
 * The same for the same count. It is never published.
 */
export function syntheticArchive(count: number): Archive {
  const real = realArchive();
  const random = seeded(count);
  const sentence = sentencesLike(real, random);
  const themes = [...real.themes.keys()];
  const [model] = real.threads.values();
  const comments: Comment[] = [];
  for (let number = 1; number <= count; number += 1) {
    const first = number - ((number - 1) % THREAD);
    const length = -Math.log(1 - random()) * MEAN_WORDS * 6;
    let line = sentence();
    while (line.length < length) line += ` ${sentence()}`;
    const reply = number > first && random() < 0.6;
    comments.push(
      aComment({
        number,
        parent: reply ? first + Math.floor(random() * (number - first)) : null,
        thread: `thread-${Math.ceil(number / THREAD)}`,
        lines: [line],
        stance: STANCES[Math.floor(random() * STANCES.length)] ?? 'none',
        themes: themes.filter(() => random() < 0.15),
      }),
    );
  }
  const slugs = [...new Set(comments.map(({ thread }) => thread))];
  return archiveOf({
    comments,
    threads: model ? slugs.map((slug) => ({ ...model, slug, title: `About ${slug}` })) : [],
    themes: [...real.themes.values()],
    claims: [...real.claims.values()],
    glossary: [...real.glossary.values()],
  });
}
