import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { archiveOf } from '../../../src/archive/archive-of.ts';
import { toArgdown } from '../../../src/model/argdown.ts';
import { edgesOf } from '../../../src/model/claims.ts';
import type { Claim } from '../../../src/schema/archive.ts';
import { anyClaims } from '../../support/random-claims.ts';
import { readArgdown } from '../../support/read-argdown.ts';
import { aClaim, byName, realArchive } from '../../support/real-archive.ts';

const TITLE = 'The “H200” Debate: a "test"';

/** What Argdown should make of some claims. */
function expected(claims: readonly Claim[]) {
  return {
    errors: [],
    title: TITLE,
    statements: claims.map(({ slug, claim, stance, themes, quotations }) => ({
      name: slug,
      text: `${claim} ${[stance, ...themes].map((tag) => `#${tag}`).join(' ')}`,
      tags: [stance, ...themes],
      comments: quotations.map(({ comment }) => comment),
    })),
    relations: edgesOf(byName(...claims))
      .map(({ from, relation, to }) => {
        const type = relation === 'adds to' ? 'support' : 'attack';
        return `${from.slug} ${type} ${to.slug}`;
      })
      .toSorted(),
  };
}

function roundTrip(claims: readonly Claim[]) {
  const { statements, relations, ...read } = readArgdown(toArgdown(archiveOf({ claims }), TITLE));
  // Argdown lists a claim where it is first named.
  const inOrder = claims.flatMap(({ slug }) => statements.filter(({ name }) => name === slug));
  expect(statements).toHaveLength(claims.length);
  return { ...read, statements: inOrder, relations: relations.toSorted() };
}

describe('the claims as Argdown', () => {
  it('Come back from its parser as they are: statements, labels, comments, relations', () => {
    const claims = [...realArchive().claims.values()];
    expect(claims.length).toBeGreaterThan(0);
    expect(edgesOf(byName(...claims)).length).toBeGreaterThan(0);
    expect(roundTrip(claims)).toEqual(expected(claims));
  });

  it('Come back whatever they answer and support', () => {
    fc.assert(
      fc.property(anyClaims, (claims) => {
        expect(roundTrip(claims)).toEqual(expected(claims));
      }),
    );
  });

  it.each([
    'The US // China game ends.',
    'See https://example.org/chips now.',
    'It is :heart: or :+1: for the U.S. side.',
    'A *starred* _word_ in [x], <y>, {z} #tag @who.',
    'An <!-- arrow --> -> [b] /* here.',
    '(1) It begins - with + signs.',
  ])('Come back word for word: %s', (claim) => {
    expect(roundTrip([aClaim('a', { claim })])).toEqual(expected([aClaim('a', { claim })]));
  });

  it('Come back word for word whatever signs they hold', () => {
    const sign = fc.constantFrom(...'\\[]<>{}#*_@|^/:.,;()-+=!"\'`~$%& ab1é🙂');
    const words = fc.string({ unit: sign, minLength: 1 }).map((text) => text.replace(/\s+/g, ' '));
    fc.assert(
      fc.property(words, (text) => {
        const claim = aClaim('a', { claim: `A ${text.trim()} z.` });
        expect(roundTrip([claim])).toEqual(expected([claim]));
      }),
    );
  });
});

describe('the reading of Argdown', () => {
  it('Notices an error', () => {
    expect(readArgdown('[a]: A claim.\n  ->\n\n[b').errors).not.toEqual([]);
  });
});
