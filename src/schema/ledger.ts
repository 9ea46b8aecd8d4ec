import { z } from 'zod';

/** One address that is promised to last: a line of `content/permalinks.tsv`. */
export const ledgerRow = z.strictObject({
  path: z.string().regex(/^\/\S*$/, 'must be a path from the root of the site'),
  anchor: z.string().regex(/^\S*$/, 'must hold no white space').describe('Empty for a page.'),
  kind: z
    .enum([
      'page',
      'section',
      'thread',
      'comment',
      'theme',
      'claim',
      'term',
      'capture',
      'author',
      'file',
    ])
    .describe('file: a feed or a file of data.'),
  sha256: z
    .string()
    .regex(/^([0-9a-f]{64})?$/, 'must be 64 lower-case hexadecimal digits, or empty')
    .describe(
      'Of a live comment’s lines joined by line feeds, as UTF-8; empty where no capture holds them whole, and else.',
    ),
  since: z
    .string()
    .regex(/^\d+\.\d+\.\d+$/, 'must be a version')
    .describe('The first release.'),
  state: z
    .enum(['live', 'removed'])
    .describe('removed: a note stands at the address instead of what was there.'),
});

export type LedgerRow = z.infer<typeof ledgerRow>;
