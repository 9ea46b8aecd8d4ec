import { withoutReferences } from '../references.ts';
import { type PageSigns, type Placing, textOf } from './page-signs.ts';
import * as sign from './signs.ts';

/** As many words two comments may share by chance. */
const FEW = 2;

/** How far up a comment may take up words. */
const FARTHEST = 20;

export function opening({ suspects }: PageSigns): Placing {
  const passes = suspects[0]?.lines[0]?.places.length ?? 0;
  if (passes < 2) return { parent: null, confidence: 'medium', reason: 'it opens the capture' };
  const reason = `it opens ${passes === 2 ? 'both' : `${passes}`} passes of the capture`;
  return { parent: null, confidence: 'high', reason };
}

export function byQuotation(
  { suspects, quotes, ownerOf }: PageSigns,
  index: number,
): Placing | undefined {
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
export function byAnswer({ suspects, publication }: PageSigns, index: number): Placing | undefined {
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
export function byAddress(
  { suspects, publication }: PageSigns,
  index: number,
): Placing | undefined {
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
export function byVoice(
  { suspects, smallTells }: PageSigns,
  index: number,
  placings: readonly Placing[],
): Placing | undefined {
  const above = suspects[index - 1];
  if (!smallTells || !above || !sign.beginsSmall(textOf(suspects[index]))) return undefined;
  if (!sign.beginsSmall(textOf(above))) {
    const reason = `its own words begin with a small letter, unlike those of comment @${above.name} above it`;
    return { parent: index - 1, confidence: 'medium', reason };
  }
  const parent = placings[index - 1]?.parent ?? null;
  const reason = `it stands beside comment @${above.name}, and both begin with a small letter`;
  return { parent, confidence: 'low', reason };
}

/** A pass leaves it out but goes on below: pages fold replies away. */
export function byFolding({ suspects }: PageSigns, index: number): Placing | undefined {
  const [missing] = suspects[index]?.lines[0]?.leftOutBy ?? [];
  if (missing === undefined) return undefined;
  const reason = `it stands below comment @${suspects[index - 1]?.name}, and pass ${missing} leaves it out, as pages do with replies`;
  return { parent: index - 1, confidence: 'medium', reason };
}

/** It begins by speaking to someone. */
export function bySpeech({ suspects }: PageSigns, index: number): Placing | undefined {
  const you = sign.saidYou(sign.firstSentence(textOf(suspects[index])));
  if (you === undefined) return undefined;
  const reason = `it begins by speaking to someone (“${you}”) below comment @${suspects[index - 1]?.name}`;
  return { parent: index - 1, confidence: 'medium', reason };
}

/** It answers or points back. */
export function byPointing({ suspects }: PageSigns, index: number): Placing | undefined {
  const text = textOf(suspects[index]);
  if (!sign.pointsBack(text) && !sign.answers(text) && !sign.pointsAtWords(text)) return undefined;
  const reason = `it points back to comment @${suspects[index - 1]?.name} above it`;
  return { parent: index - 1, confidence: 'low', reason };
}

/** It takes up rare words of a comment of the exchange above it. */
export function byWords(
  { suspects, words, spread: counts }: PageSigns,
  index: number,
  placings: readonly Placing[],
): Placing | undefined {
  let best: { parent: number; shared: string[] } | undefined;
  const rare = Math.max(3, suspects.length / 10);
  for (let other = index - 1; other >= Math.max(0, index - FARTHEST); other -= 1) {
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
