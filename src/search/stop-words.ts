// `against`, `before` and `after` are left in: they carry an argument.
const STOP_WORDS = new Set(
  `a about all also am an and any are as at be because been being both but by can could did do does doing during each few
  for from further had has have having he her here hers him his how i if in into is it its itself just me might more most
  my of off on once only or other our ours out over own same shall she should so some such than that the their theirs
  them then there these they this those through to too under until up very was we were what when where which while who
  whom why will with would you your yours
  arent cant couldnt didnt doesnt dont hadnt hasnt havent id ill im isnt ive shouldnt thats theyre wasnt werent weve wont
  wouldnt youd youll youre youve much many`.split(/\s+/),
);

/** Whether a word is too common to find anything by. `us` is not: here it is a country. */
export function isStopWord(term: string): boolean {
  return STOP_WORDS.has(term);
}
