import { defineCollection } from 'astro:content';
import { introductionsLoader } from './archive/loader.ts';
import { introduction } from './schema/archive.ts';

export const collections = {
  introductions: defineCollection({ loader: introductionsLoader, schema: introduction }),
};
