/**
 * Numbers of words as they stand in texts: a hash table that reads a word where it stands, since a Map would need it cut
 * out, for each of millions.
 */
export class WordIds {
  private readonly words: string[] = [];
  private readonly ids: number[] = [];
  /** Of each slot the place of its word in `words` and one; 0 where it is free. */
  private slots = new Int32Array(4096);

  /** The number of the word at `start` to `end` of a text; of one that is new, what `idOf` gives for it. */
  idAt(text: string, start: number, end: number, idOf: (word: string) => number): number {
    const mask = this.slots.length - 1;
    let slot = hashAt(text, start, end) & mask;
    for (;;) {
      const known = (this.slots[slot] ?? 0) - 1;
      if (known < 0) break;
      if (standsAt(this.words[known] ?? '', text, start, end)) return this.ids[known] ?? 0;
      slot = (slot + 1) & mask;
    }
    const word = text.slice(start, end);
    const id = idOf(word);
    this.words.push(word);
    this.slots[slot] = this.ids.push(id);
    if (this.words.length * 2 > this.slots.length) this.widen();
    return id;
  }

  private widen(): void {
    this.slots = new Int32Array(this.slots.length * 2);
    const mask = this.slots.length - 1;
    for (const [at, word] of this.words.entries()) {
      let slot = hashAt(word, 0, word.length) & mask;
      while ((this.slots[slot] ?? 0) > 0) slot = (slot + 1) & mask;
      this.slots[slot] = at + 1;
    }
  }
}

/** FNV-1a over code units, and a last mixing, since slots are told by the lowest bits. */
function hashAt(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}

function standsAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at += 1)
    if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}
