import { defineCollection } from 'astro:content';
import {
  capturesLoader,
  claimsLoader,
  commentsLoader,
  glossaryLoader,
  themesLoader,
  threadsLoader,
} from './archive/loader.ts';
import {
  archivedCapture,
  archivedClaim,
  archivedComment,
  archivedTerm,
  archivedTheme,
  archivedThread,
} from './schema/archive.ts';

export const collections = {
  captures: defineCollection({ loader: capturesLoader, schema: archivedCapture }),
  claims: defineCollection({ loader: claimsLoader, schema: archivedClaim }),
  comments: defineCollection({ loader: commentsLoader, schema: archivedComment }),
  glossary: defineCollection({ loader: glossaryLoader, schema: archivedTerm }),
  themes: defineCollection({ loader: themesLoader, schema: archivedTheme }),
  threads: defineCollection({ loader: threadsLoader, schema: archivedThread }),
};
