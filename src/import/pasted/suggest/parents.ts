import type { Guess } from '../draft.ts';
import { withoutReferences } from '../references.ts';
import { type PageLine, spread, tellingWords } from './page.ts';
import type { Quotation } from './quotes.ts';
import * as sign from './signs.ts';

/** A suspected comment: its lines on the page, and what names it in a reason. */
export interface Suspect {
  /** `n4` of a new one, `12` of one that the archive holds. */
  name: string;
  /** The number of one that the archive holds. */
  number: number | null;
  lines: readonly PageLine[];
}

/** Where a comment is placed, and why. */
export interface Placing extends Guess {
  parent: number | null;
}

/** What all comments of a page are judged by. */
export interface PageSigns {
  suspects: readonly Suspect[];
  /** For each line of the page, what it quotes. */
  quotes: readonly (readonly Quotation[])[];
  /** For each line of the page, the index of its comment. */
  ownerOf: readonly number[];
  publication: string | null;
  /** Whether comments that begin small are the exception here, so that it tells voices apart. */
  smallTells: boolean;
  /** In how many comments each word stands. */
  spread: ReadonlyMap<string, number>;
  /** The words of each comment. */
  words: readonly ReadonlySet<string>[];
}

/** As many words two comments may share by chance. */
const FEW = 2;

/** Deeper than this no suggestion goes: a chain of guesses is worth no more than its weakest. */
const DEEPEST = 20;

/**
 * For each comment, whom it may answer: one above it on the page. Where the archive knows it, `answered` says whom, as
 * an index, null for an opening and for a comment that is not on the page.
 */
export function parents(signs: PageSigns, answered: ReadonlyMap<number, number | null>): Placing[] {
  const placings: Placing[] = [];
  const depths: number[] = [];
  for (const index of signs.suspects.keys()) {
    const known = answered.get(index);
    const placing =
      known === undefined
        ? placingOf(signs, index, placings)
        : { parent: known, confidence: 'high' as const, reason: 'the archive says so' };
    const depth = placing.parent === null ? 0 : (depths[placing.parent] ?? 0) + 1;
    const tooDeep = depth > DEEPEST && known === undefined;
    placings.push(tooDeep ? NO_SIGN : placing);
    depths.push(tooDeep ? 0 : depth);
  }
  return placings;
}

const NO_SIGN: Placing = {
  parent: null,
  confidence: 'low',
  reason: 'nothing in it shows that it answers another comment',
};

function placingOf(signs: PageSigns, index: number, placings: readonly Placing[]): Placing {
  if (index === 0) return opening(signs);
  return (
    byQuotation(signs, index) ??
    byAnswer(signs, index) ??
    byAddress(signs, index) ??
    byVoice(signs, index, placings) ??
    byFolding(signs, index) ??
    bySpeech(signs, index) ??
    byWords(signs, index, placings) ??
    byPointing(signs, index) ??
    NO_SIGN
  );
}

function opening({ suspects }: PageSigns): Placing {
  const passes = suspects[0]?.lines[0]?.places.length ?? 0;
  if (passes < 2) return { parent: null, confidence: 'medium', reason: 'it opens the capture' };
  const reason = `it opens ${passes === 2 ? 'both' : `${passes}`} passes of the capture`;
  return { parent: null, confidence: 'high', reason };
}

function byQuotation({ suspects, quotes, ownerOf }: PageSigns, index: number): Placing | undefined {
  const lines = suspects[index]?.lines ?? [];
  const quoted = lines
    .flatMap(({ at }) => quotes[at] ?? [])
    .map(({ of }) => ownerOf[of] ?? index)
    .find((owner) => owner < index);
  return quoted === undefined
    ? undefined
    : {
        parent: quoted,
        confidence: 'high',
        reason: `it quotes comment @${suspects[quoted]?.name}`,
      };
}

/** It begins as an answer does, or speaks as the publication, below a question. */
function byAnswer({ suspects, publication }: PageSigns, index: number): Placing | undefined {
  const [above, comment] = [suspects[index - 1], suspects[index]];
  const question = sign.lastQuestion(above?.lines.at(-1)?.text ?? '');
  if (!above || !comment || question === undefined) return undefined;
  const asked = `“${withoutReferences(question)}” in comment @${above.name}`;
  const parent = index - 1;
  if (sign.answers(textOf(comment))) {
    return { parent, confidence: 'high', reason: `it answers ${asked}` };
  }
  return sign.saysWe(textOf(comment)) && sign.addresses(textOf(above), publication)
    ? { parent, confidence: 'high', reason: `it says “we” and answers ${asked}` }
    : undefined;
}

/** It speaks to the publication, gives its own view, or asks a question of its own. */
function byAddress({ suspects, publication }: PageSigns, index: number): Placing | undefined {
  const text = textOf(suspects[index]);
  if (sign.addresses(text, publication)) {
    return { parent: null, confidence: 'medium', reason: 'it addresses the publication' };
  }
  if (sign.givesOwnView(text)) {
    return { parent: null, confidence: 'low', reason: 'it begins with a view of its own' };
  }
  return sign.asks(text) && sign.saidYou(text) === undefined && !sign.pointsBack(text)
    ? { parent: null, confidence: 'low', reason: 'it asks a question of its own' }
    : undefined;
}

/** It begins small where most comments do not: a voice of its own, which answers others and not itself. */
function byVoice(
  { suspects, smallTells }: PageSigns,
  index: number,
  placings: readonly Placing[],
): Placing | undefined {
  const above = suspects[index - 1];
  if (!smallTells || !above || !sign.beginsSmall(textOf(suspects[index]))) return undefined;
  if (!sign.beginsSmall(textOf(above))) {
    const reason = `its lower-case voice differs from that of comment @${above.name} above it`;
    return { parent: index - 1, confidence: 'medium', reason };
  }
  const parent = placings[index - 1]?.parent ?? null;
  const reason = `it stands beside comment @${above.name}, in the same lower-case voice`;
  return { parent, confidence: 'low', reason };
}

/** A pass leaves it out but goes on below: pages fold replies away. */
function byFolding({ suspects }: PageSigns, index: number): Placing | undefined {
  const [missing] = suspects[index]?.lines[0]?.leftOutBy ?? [];
  if (missing === undefined) return undefined;
  const reason = `it stands below comment @${suspects[index - 1]?.name}, and pass ${missing} leaves it out, as pages do with replies`;
  return { parent: index - 1, confidence: 'medium', reason };
}

/** It begins by speaking to someone. */
function bySpeech({ suspects }: PageSigns, index: number): Placing | undefined {
  const you = sign.saidYou(sign.firstSentence(textOf(suspects[index])));
  if (you === undefined) return undefined;
  const reason = `it begins by speaking to someone (“${you}”) below comment @${suspects[index - 1]?.name}`;
  return { parent: index - 1, confidence: 'medium', reason };
}

/** It answers or points back. */
function byPointing({ suspects }: PageSigns, index: number): Placing | undefined {
  const text = textOf(suspects[index]);
  if (!sign.pointsBack(text) && !sign.answers(text) && !sign.pointsAtWords(text)) return undefined;
  const reason = `it points back to comment @${suspects[index - 1]?.name} above it`;
  return { parent: index - 1, confidence: 'low', reason };
}

/** It takes up rare words of a comment of the exchange above it. */
function byWords(
  { suspects, words, spread: counts }: PageSigns,
  index: number,
  placings: readonly Placing[],
): Placing | undefined {
  let best: { parent: number; shared: string[] } | undefined;
  const rare = Math.max(3, suspects.length / 10);
  for (let other = index - 1; other >= Math.max(0, index - DEEPEST); other -= 1) {
    const shared = [...(words[index] ?? [])].filter(
      (word) => words[other]?.has(word) && (counts.get(word) ?? 0) <= rare,
    );
    if (shared.length > (best?.shared.length ?? FEW)) best = { parent: other, shared };
    if (placings[other]?.parent === null) break;
  }
  if (!best) return undefined;
  const [one, two] = best.shared;
  const reason = `it takes up “${one}” and “${two}” of comment @${suspects[best.parent]?.name}`;
  return { parent: best.parent, confidence: 'low', reason };
}

/** The words of all comments, and in how many each stands. */
export function wordsOfAll(suspects: readonly Suspect[]): Pick<PageSigns, 'words' | 'spread'> {
  const words = suspects.map((suspect) => tellingWords(textOf(suspect)));
  return { words, spread: spread(words) };
}

export function textOf(suspect: Suspect | undefined): string {
  return suspect?.lines.map(({ text }) => text).join('\n') ?? '';
}
