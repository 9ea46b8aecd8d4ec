import { readFileSync } from 'node:fs';
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import type { CslItem } from '../model/csl-item.ts';

const MLA = 'modern-language-association';
const CHICAGO = 'chicago-fullnote-bibliography';

for (const style of [MLA, CHICAGO])
  plugins.config
    .get('@csl')
    .styles.add(style, readFileSync(`src/cite/styles/${style}.csl`, 'utf8'));

// The library's own way to ASCII deletes every letter it knows no command for, such as 毛; and without it nothing is
// escaped, so what goes into BibLaTeX is escaped by escape.ts.
plugins.config.get('@bibtex').format.asciiOnly = false;

const lang = 'en-US';

/** The library's output for an item already made for the format (see item-for.ts), by the name of the format. */
export const library = {
  apa: (item: CslItem) =>
    new Cite(item).format('bibliography', { template: 'apa', format: 'text', lang }).trim(),
  mla: (item: CslItem) =>
    new Cite(item).format('bibliography', { template: MLA, format: 'text', lang }).trim(),
  chicago: (item: CslItem) =>
    new Cite(item).format('citation', { template: CHICAGO, format: 'text', lang }).trim(),
  biblatex: (item: CslItem) => `${new Cite(item).format('biblatex').trim()}\n`,
  ris: (item: CslItem) => risLines(new Cite(item).format('ris', { format: 'object' })),
};

/**
 * The library's RIS fields as lines. Its own lines are not used: it breaks values every 70 characters and its parser
 * joins them with a space, so that no long address would come back whole. Dates are `YYYY/MM/DD/`, as the RIS
 * specification has them; the library leaves out the noughts.
 */
function risLines(records: Record<string, string | string[]>[]): string {
  const lines = records.flatMap(({ TY, ...fields }) => [
    `TY  - ${TY}`,
    ...Object.entries(fields).flatMap(([tag, value]) =>
      [value].flat().map((one) => `${tag}  - ${DATES.has(tag) ? padded(one) : one}`),
    ),
    'ER  - ',
  ]);
  return `${lines.join('\n')}\n`;
}

const DATES = new Set(['DA', 'Y2']);

function padded(date: string): string {
  return date.replace(/\b\d\b/g, '0$&');
}
