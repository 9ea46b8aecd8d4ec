import { type Choice, FACETS, type Facet } from './choices.ts';
import type { CommentDocument } from './documents.ts';

/** What a comment is in a facet; a facet counts each of these values. */
export function valuesOf(document: CommentDocument, facet: Facet): readonly string[] {
  switch (facet) {
    case 'stance':
      return [document.stance];
    case 'theme':
      return document.themes;
    case 'thread':
      return [document.thread];
    case 'by':
      return [document.role];
    case 'has':
      return document.link ? ['link'] : [];
    case 'is':
      return [
        document.opening ? 'opening' : 'reply',
        document.answered ? 'answered' : 'unanswered',
      ];
  }
}

/** Whether a comment is what is chosen, in every facet. */
export function isChosen(document: CommentDocument, choice: Choice): boolean {
  return FACETS.every((facet) => {
    const wanted = choice[facet] ?? [];
    return wanted.length === 0 || isOneOf(document, facet, wanted);
  });
}

function isOneOf(document: CommentDocument, facet: Facet, wanted: readonly string[]): boolean {
  return valuesOf(document, facet).some((value) => wanted.includes(value));
}
