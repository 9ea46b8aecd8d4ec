import type { CapturedThread } from '../../schema/captured-thread.ts';

type Source = NonNullable<CapturedThread['sources']>[number];

/**
 * The thread of one of the sources that a capture holds, by its key or its address; undefined if it holds no such.
 * What could not be read and may be from any of them stays in quarantine. A capture of one source is that source
 * under any name.
 */
export function chooseSource(thread: CapturedThread, wanted: string): CapturedThread | undefined {
  const { sources, ...rest } = thread;
  if (!sources) return thread;
  const chosen = sourceCalled(sources, wanted);
  if (!chosen) return undefined;
  const isIts = ({ source }: { source?: string | undefined }) => source === chosen.key;
  return {
    ...rest,
    source: { ...thread.source, ...described(chosen) },
    comments: thread.comments.filter(isIts).map(withoutSource),
    quarantined: thread.quarantined
      .filter((item) => item.source === undefined || isIts(item))
      .map(withoutSource),
  };
}

/** The source with a key or an address; a key goes first. */
export function sourceCalled(sources: readonly Source[], wanted: string): Source | undefined {
  return (
    sources.find(({ key }) => key === wanted) ?? sources.find(({ url }) => sameAddress(url, wanted))
  );
}

/**
 * Says of a thread, made of items that name their source, which sources there are. Without a second one the thread is
 * that source's, and nothing names it.
 */
export function withSources(
  settled: CapturedThread,
  items: readonly { place: string; source?: string | undefined }[],
  sources: Iterable<Omit<Source, 'comments'>>,
): CapturedThread {
  const sourceOf = new Map(items.map(({ place, source }) => [place, source]));
  const thread = {
    ...settled,
    quarantined: settled.quarantined.map((item) => {
      const source = sourceOf.get(item.place);
      return source === undefined ? item : { ...item, source };
    }),
  };
  const counts = new Map<string, number>();
  for (const { source } of thread.quarantined) if (source !== undefined) counts.set(source, 0);
  for (const { source } of thread.comments) {
    if (source !== undefined) counts.set(source, (counts.get(source) ?? 0) + 1);
  }
  const all = [...sources];
  const held = all.flatMap((source) => {
    const comments = counts.get(source.key);
    return comments === undefined ? [] : [{ ...source, comments }];
  });
  if (held.length > 1) return { ...thread, sources: held };
  const only = held[0] ?? (all.length === 1 ? all[0] : undefined);
  return {
    ...thread,
    source: { ...thread.source, ...(only && described(only)) },
    comments: thread.comments.map(withoutSource),
    quarantined: thread.quarantined.map(withoutSource),
  };
}

function described({ title, url, published }: Omit<Source, 'comments'>) {
  return { title, url, published };
}

function withoutSource<T extends { source?: string | undefined }>(item: T): Omit<T, 'source'> {
  const { source: _, ...rest } = item;
  return rest;
}

function sameAddress(url: string | null, wanted: string): boolean {
  const href = URL.parse(wanted)?.href;
  return href !== undefined && url !== null && URL.parse(url)?.href === href;
}
