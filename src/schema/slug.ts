import { z } from 'zod';

/** What a file's name must be to become part of an address. */
export const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The name of another file of the archive. */
export const slug = z.string().regex(SLUG, 'must be lower-case words joined by hyphens');
