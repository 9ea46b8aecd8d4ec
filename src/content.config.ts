import { defineCollection } from 'astro:content';
import { capturesLoader, commentsLoader, threadsLoader } from './archive/loader.ts';
import { archivedCapture, archivedComment, archivedThread } from './schema/archive.ts';

export const collections = {
  captures: defineCollection({ loader: capturesLoader, schema: archivedCapture }),
  comments: defineCollection({ loader: commentsLoader, schema: archivedComment }),
  threads: defineCollection({ loader: threadsLoader, schema: archivedThread }),
};
