import type { CommentDocument } from './documents.ts';
import type { Range } from './quoted-words.ts';

/** The words of a document without those it quotes from another comment. */
export function ownWords({ text, quoted }: Pick<CommentDocument, 'quoted' | 'text'>): string {
  return between(text, quoted).join('\n');
}

/** The words of a document that it quotes from another comment. */
export function quotedWords({ text, quoted }: CommentDocument): string {
  return quoted.map(({ start, end }) => text.slice(start, end)).join('\n');
}

function between(text: string, left: readonly Range[]): string[] {
  const starts = [0, ...left.map(({ end }) => end)];
  return starts.map((start, index) => text.slice(start, left[index]?.start));
}
