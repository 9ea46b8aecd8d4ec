import { MessagePort } from 'node:worker_threads';
import { z } from 'zod';

/** What the worker that renders comments is given: where it reads Markdown and answers, and how it wakes who waits. */
export const renderSetup = z.strictObject({
  port: z.instanceof(MessagePort),
  /** One number, 0 while an answer is awaited. */
  signal: z.instanceof(Int32Array),
});

/** What it is asked: a comment's Markdown, and the language of the whole where an editor gives it. */
export const renderRequest = z.strictObject({
  markdown: z.string(),
  language: z.string().optional(),
});

/** Its answer: the comment rendered; that the parser could not go that deep; or what else was thrown, a fault of ours. */
export const renderAnswer = z.union([
  z.strictObject({
    html: z.string(),
    lines: z.array(
      z.strictObject({ text: z.string(), at: z.int().optional(), quoted: z.boolean() }),
    ),
  }),
  z.literal('too deep'),
  z.strictObject({ thrown: z.string() }),
]);

export type RenderRequest = z.infer<typeof renderRequest>;
export type RenderAnswer = z.infer<typeof renderAnswer>;
