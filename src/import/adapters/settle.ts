import type { CapturedComment, CapturedThread, Quarantined } from '../../schema/captured-thread.ts';
import type { RawCapture } from './adapter.ts';
import { leftOut, WHOLE } from './fields.ts';
import type { ReadItem } from './nested.ts';
import { parentFaults } from './parent-faults.ts';

/** More characters than any site takes in one comment. */
const LONGEST = 1_000_000;

/**
 * Puts together what an adapter read. What no comment may be goes into quarantine: characters that were lost, words
 * without end, an id for the second time, a parent that is itself or one of its replies.
 */
export function settle(
  capture: RawCapture,
  thread: Pick<CapturedThread, 'format' | 'source' | 'reported'>,
  items: Iterable<ReadItem>,
): CapturedThread {
  const damaged = capture.text === undefined;
  const quarantined: Quarantined[] = [];
  const sound: CapturedComment[] = [];
  const ids = new Set<string>();
  for (const item of items) {
    const fault =
      'code' in item ? item : (notWhole(item, capture.brokenAt) ?? ownFault(item, damaged, ids));
    if (fault) quarantined.push(fault);
    else if ('words' in item) {
      if (item.id !== null) ids.add(item.id);
      sound.push(item);
    }
  }
  const faults = parentFaults(sound);
  const source = damaged ? withoutLostCharacters(thread.source) : thread.source;
  return {
    ...thread,
    source,
    comments: sound.filter((comment) => !faults.has(comment)),
    quarantined: [...quarantined, ...faults.values(), ...breaks(capture.brokenAt)],
  };
}

/** Whether the JSON of a capture breaks within a comment. */
function notWhole(
  { place }: CapturedComment,
  brokenAt: string | undefined,
): Quarantined | undefined {
  const pointer = place === WHOLE ? '' : place;
  if (!brokenAt || !`${brokenAt}/`.startsWith(`${pointer}/`)) return undefined;
  return leftOut(place, 'malformed', 'The capture breaks off within it.');
}

function breaks(brokenAt: string | undefined): Quarantined[] {
  if (brokenAt === undefined) return [];
  const what = 'The capture breaks off here, or is no JSON from here on: save it again.';
  return [leftOut(`in ${brokenAt || WHOLE}`, 'not-loaded', what)];
}

function ownFault(
  comment: CapturedComment,
  damaged: boolean,
  ids: ReadonlySet<string>,
): Quarantined | undefined {
  const { id, place } = comment;
  const texts = [id, comment.author.name, comment.author.id, comment.words?.value];
  if (damaged && texts.some((text) => text?.includes('\uFFFD'))) {
    return leftOut(place, 'bad-encoding', 'It holds bytes that are no characters.');
  }
  if (texts.some((text) => text && (!text.isWellFormed() || text.includes('\0')))) {
    return leftOut(place, 'bad-encoding', 'It holds half a character or a NUL.');
  }
  if ((comment.words?.value.length ?? 0) > LONGEST) {
    return leftOut(place, 'too-large', 'It has more than a million characters.');
  }
  if (id !== null && ids.has(id)) {
    return leftOut(place, 'duplicate-id', `Its id ${id} is that of a comment before it.`);
  }
  return undefined;
}

function withoutLostCharacters({
  title,
  publication,
  ...rest
}: CapturedThread['source']): CapturedThread['source'] {
  return { title: whole(title), publication: whole(publication), ...rest };
}

function whole(text: string | null): string | null {
  return text?.includes('\uFFFD') ? null : text;
}
