import { DEFAULT_AUTHOR, type NewComment } from '../draft.ts';
import { type PageSigns, type Placing, textOf } from './page-signs.ts';
import * as sign from './signs.ts';

/**
 * For each comment, who seems to write: the host where it says “we” below a comment that addresses the publication, or
 * begins small as the host does elsewhere in the thread; else a reader. `hosts` are comments known to be the host's.
 */
export function roles(
  signs: PageSigns,
  placings: readonly Placing[],
  hosts: ReadonlySet<number>,
): NewComment['author'][] {
  const { suspects, publication, smallTells } = signs;
  const speakers = new Map<number, NewComment['author']>();
  for (const [index, suspect] of suspects.entries()) {
    const parent = placings[index]?.parent ?? null;
    const asker = parent === null ? undefined : suspects[parent];
    if (!asker || !sign.saysWe(textOf(suspect)) || !sign.addresses(textOf(asker), publication)) {
      continue;
    }
    const reason = `it says “we” below comment @${asker.name}, which addresses the publication`;
    speakers.set(index, { role: 'host', confidence: 'medium', reason });
  }
  const small = (index: number) => sign.beginsSmall(textOf(suspects[index]));
  const model = [...hosts, ...speakers.keys()].find(small);
  return suspects.map((_, index) => {
    const said = speakers.get(index);
    if (said) return said;
    const replies = (placings[index]?.parent ?? null) !== null;
    if (model === undefined || model === index || !smallTells || !replies || !small(index)) {
      return DEFAULT_AUTHOR;
    }
    const reason = `its own words begin with a small letter, like those of the host’s comment @${suspects[model]?.name}`;
    return { role: 'host', confidence: 'low', reason };
  });
}
