import type { Archive, Capture, Claim, Comment, Term, Theme, Thread } from '../schema/archive.ts';

/** What an archive is made of, in any order; what is left out is empty. */
export interface Parts {
  threads?: readonly Thread[];
  comments?: readonly Comment[];
  captures?: readonly Capture[];
  themes?: readonly Theme[];
  claims?: readonly Claim[];
  glossary?: readonly Term[];
}

/** Puts checked parts in order: comments by number, themes by their `order`, terms by the alphabet. */
export function archiveOf({
  threads = [],
  comments = [],
  captures = [],
  themes = [],
  claims = [],
  glossary = [],
}: Parts): Archive {
  const byNumber = comments.toSorted((a, b) => a.number - b.number);
  const inOrder = themes.toSorted((a, b) => a.order - b.order);
  const byTerm = glossary.toSorted((a, b) =>
    a.term.localeCompare(b.term, 'en', { sensitivity: 'base' }),
  );
  return {
    threads: new Map(threads.map((thread) => [thread.slug, thread])),
    comments: new Map(byNumber.map((comment) => [comment.number, comment])),
    captures: new Map(captures.map((capture) => [capture.id, capture])),
    themes: new Map(inOrder.map((theme) => [theme.slug, theme])),
    claims: new Map(claims.map((claim) => [claim.slug, claim])),
    glossary: new Map(byTerm.map((term) => [term.slug, term])),
  };
}
