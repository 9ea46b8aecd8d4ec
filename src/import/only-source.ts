import type { CapturedThread } from '../schema/captured-thread.ts';
import { chooseSource, sourceCalled } from './adapters/choose-source.ts';

/** Sources listed in one message. */
const LISTED = 50;

/**
 * The thread to import from a capture: the one it is of or, where it holds the comments of several sources, the one
 * that was asked for by its id or address; `only` is then its key. Else what is wrong, and which sources there are.
 */
export function onlySource(
  whole: CapturedThread,
  wanted: string | undefined,
): { structure: CapturedThread; only: string | undefined } | { fault: string } {
  const { sources } = whole;
  if (!sources) return { structure: whole, only: undefined };
  const chosen = wanted === undefined ? undefined : sourceCalled(sources, wanted);
  const structure = chosen && chooseSource(whole, chosen.key);
  if (structure) return { structure, only: chosen.key };
  const fault =
    wanted === undefined
      ? `This file holds the comments of ${sources.length} sources; a thread is of one. Say which:`
      : `This file holds no source '${wanted}'. It holds:`;
  const list = sources.slice(0, LISTED).map(({ key, title, url, comments }) => {
    const count = `${comments} ${comments === 1 ? 'comment' : 'comments'}`;
    return `  --only '${key}'  ${[title, url, count].filter((part) => part !== null).join(' · ')}`;
  });
  const more = sources.length > LISTED ? [`  … and ${sources.length - LISTED} more`] : [];
  return { fault: [fault, ...list, ...more].join('\n') };
}
