/** Scripts that put no space between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const SEGMENTER = new Intl.Segmenter('und', { granularity: 'word' });

/** What a cut leaves hanging: punctuation that leads on to words no longer there. */
const LEADS_ON = /[\s,;:–—、，；：([{«“‘-]+$/u;

/** More of one "word" than this is an address or an attack, and is cut. */
const LONGEST = 300;

/**
 * The first `limit` words of `text`, letter for letter, with the punctuation after the last of them unless that
 * leads on. No ellipsis: the opening words stand for a title, as a poem's first line does.
 */
export function firstWords(text: string, limit: number): string {
  let count = 0;
  for (const { 0: run, index } of text.matchAll(/\S+/gu)) {
    for (const end of wordEnds(run)) {
      count += 1;
      const at = index + end;
      if (at > LONGEST) return cutAt(text, LONGEST);
      if (count === limit && at < text.trimEnd().length) return cutAt(text, at);
    }
  }
  return text.trim();
}

/** Where the words of a run of characters without spaces end: at its end, or wherever its script ends words. */
function wordEnds(run: string): number[] {
  if (!UNSPACED.test(run)) return [run.length];
  const parts = [...SEGMENTER.segment(run)];
  const ends = parts.flatMap(({ isWordLike }, at) => {
    if (!isWordLike) return [];
    const next = parts.findIndex((part, later) => later > at && part.isWordLike);
    return [parts[next]?.index ?? run.length];
  });
  return ends.length > 0 ? ends : [run.length];
}

function cutAt(text: string, end: number): string {
  const cut = text.slice(0, end).replace(/[\uD800-\uDBFF]$/, '');
  return cut.replace(LEADS_ON, '').trim();
}
