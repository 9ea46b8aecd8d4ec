import { OWN } from '../../support/hostile-text.ts';
import { madeUpName } from './made-up-word.ts';
import { below, oneOf, type Random } from './random.ts';

/** A thread that is to be made. */
export interface TopicPlan {
  slug: string;
  id: number;
  posts: number;
}

export interface Post {
  id: number;
  post_number: number;
  username?: string;
  name?: string;
  created_at?: string;
  post_type: 1;
  reply_to_post_number: number | null;
  raw: string;
}

const MEAN_WORDS = 60;
/** Words of a sentence, by which a comment outgrows the length that was drawn, by half on average. */
const SENTENCE = 22;
/** Words of a paragraph before it may end. */
const PARAGRAPH = 50;
/** How deep replies go. */
const DEEPEST = 30;
/** Posts among which the one answered is chosen, counted back: people answer what was said lately. */
const LATELY = 40;
const OPENINGS = 0.15;
const QUOTING = 0.1;
const HOSTILE = 0.01;
/** The earliest moment of a post, in milliseconds since 1970: 1 December 2024, so that the longest thread ends before it is taken in. */
const BEGINNING = Date.UTC(2024, 11, 1);

/** A thread as Discourse gives it (`/t/<id>.json`), with made-up words and names; a part has no names or no dates. */
export function topicOf(plan: TopicPlan, random: Random, sentence: () => string) {
  const { id, posts: count } = plan;
  const named = random() < 0.8;
  const dated = random() < 0.7;
  let time = BEGINNING + below(random, 300 * 24) * 3_600_000;
  const depths: number[] = [];
  const posts: Post[] = [];
  for (let number = 1; number <= count; number += 1) {
    time += below(random, 2 * 3_600_000);
    const answered = answeredBy(number, depths, random);
    depths[number] = answered === undefined ? 0 : (depths[answered] ?? 0) + 1;
    const author = Math.floor((2 + count / 3) ** random());
    const quoted = answered !== undefined && random() < QUOTING ? posts[answered - 1] : undefined;
    posts.push({
      id: id * 10_000 + number,
      post_number: number,
      ...(named ? { username: `made-up-${author}`, name: madeUpName(id * 10_000 + author) } : {}),
      ...(dated ? { created_at: new Date(time).toISOString() } : {}),
      post_type: 1,
      reply_to_post_number: answered ?? null,
      raw: `${quoted ? quotation(quoted.raw) : ''}${wordsOf(random, sentence)}`,
    });
  }
  return {
    id,
    title: sentence().replace(/[.?!]$/, ''),
    ...(dated ? { created_at: new Date(time).toISOString() } : {}),
    posts_count: count,
    post_stream: { posts },
  };
}

/** The post answered; the first ones answer one another, so that some reply stands as deep as any may. */
function answeredBy(number: number, depths: readonly number[], random: Random): number | undefined {
  if (number <= DEEPEST + 1) return number === 1 ? undefined : number - 1;
  if (random() < OPENINGS) return undefined;
  const answered = number - 1 - below(random, LATELY) * (random() < 0.5 ? 0 : 1);
  return (depths[answered] ?? 0) < DEEPEST ? answered : undefined;
}

function wordsOf(random: Random, sentence: () => string): string {
  const length = -Math.log(1 - random()) * (MEAN_WORDS - SENTENCE / 2);
  const paragraphs: string[][] = [[]];
  let [words, inParagraph] = [0, 0];
  while (words < length) {
    if (inParagraph > PARAGRAPH) {
      paragraphs.push([]);
      inParagraph = 0;
    }
    const next = marked(sentence(), random);
    const count = next.split(' ').length;
    paragraphs.at(-1)?.push(next);
    words += count;
    inParagraph += count;
  }
  const text = paragraphs.map((sentences) => sentences.join(' ')).join('\n\n');
  return random() < HOSTILE ? `${text}\n\n${oneOf(random, OWN)}` : text;
}

/** A sentence as people type it: now and then with emphasis or an address. */
function marked(sentence: string, random: Random): string {
  const kind = random();
  if (kind < 0.02) return sentence.replace(/ (\w{4,}) /, ' *$1* ');
  if (kind < 0.03) return `${sentence} https://example.org/${below(random, 1000)}`;
  return sentence;
}

/** The first line of a text as a block quotation. */
function quotation(raw: string): string {
  return `> ${raw.split('\n')[0]?.replace(/^>+ /, '')}\n\n`;
}
