import type { CapturedComment } from '../../schema/captured-thread.ts';

interface Post {
  cooked?: string | null | undefined;
  raw?: string | null | undefined;
  reply_to_post_number?: number | null | undefined;
  hidden?: boolean | null | undefined;
  cooked_hidden?: boolean | null | undefined;
  user_deleted?: boolean | null | undefined;
  deleted_at?: unknown;
}

/**
 * A post's words: as shown, else as typed; undefined where nothing tells why there are none. Of a post that its
 * author or a moderator took back, Discourse shows a notice of its own in their place.
 */
export function discourseWords(
  post: Post,
): Pick<CapturedComment, 'words' | 'withheld'> | undefined {
  if (post.user_deleted) return { words: null, withheld: 'deleted' };
  const takenDown = post.deleted_at !== undefined && post.deleted_at !== null;
  if (takenDown || (post.hidden && post.cooked_hidden !== false)) {
    return { words: null, withheld: 'moderated' };
  }
  if (post.cooked?.trim()) return { words: { format: 'html', value: post.cooked }, withheld: null };
  if (post.raw?.trim()) return { words: { format: 'markdown', value: post.raw }, withheld: null };
  return undefined;
}

/**
 * What a post answers. Only `reply_to_post_number` records it. A post without one, that quotes another post of the
 * topic, may answer that one or the topic: this the capture does not say. Any other answers the topic.
 */
export function discourseAnswers(
  post: Post,
  number: number,
  topic: string | undefined,
): CapturedComment['parent'] {
  if (post.reply_to_post_number) return { kind: 'reply', id: String(post.reply_to_post_number) };
  return quotesOther(post, number, topic) ? { kind: 'unknown' } : { kind: 'opening' };
}

/** The heads of quotations: `<aside class="quote" data-post="3" data-topic="9">`, `[quote="name, post:3, topic:9"]`. */
function quotesOther({ cooked, raw }: Post, number: number, topic: string | undefined): boolean {
  const asides = (cooked ?? '').match(/<aside\b[^<>]*>/g) ?? [];
  const tags = (raw ?? '').match(/\[quote="[^"\]]*"\]/g) ?? [];
  return [...asides, ...tags].some((head) => {
    const post = /\b(?:data-post="|post:)(\d+)/.exec(head)?.[1];
    const of = /\b(?:data-topic="|topic:)(\d+)/.exec(head)?.[1];
    return post !== undefined && post !== String(number) && (!of || !topic || of === topic);
  });
}
