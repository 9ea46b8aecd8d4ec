import { counted } from '../model/wording.ts';
import type { Note } from '../search/conditions.ts';
import type { Listing } from '../search/listing.ts';
import { bothSides } from './both-sides.ts';
import { element, linkTo, plainButton } from './elements.ts';
import type { Shown } from './search-address.ts';

type Piece = Node | string;

/** Other forms that are named; of more, the number. */
const NAMED = 4;

/** How the query was read: what was looked for, added, replaced and left out, and why. */
export function readingLines(
  listing: Listing,
  shown: Shown,
  filters: readonly string[],
  change: (shown: Partial<Shown>) => void,
): HTMLElement[] {
  const { reading, asked } = listing;
  const { corrections, missing, common, undated, notes } = reading;
  const sentences: Piece[][] = [
    ...corrections.map(({ from, to }) => ['Nothing for ', word(from), '; showing ', word(to), '.']),
    ...(asked ? [lookedFor(reading)] : []),
    ...(missing.length > 0 ? [['Nothing for ', ...listed(missing), '.']] : []),
    ...widened(reading, shown, change),
    ...(filters.length > 0
      ? [
          [
            'Only: ',
            ...listed(filters),
            '. ',
            plainButton('Without filters', () => change({ choice: {} })),
          ],
        ]
      : []),
    ...(common.length > 0 ? [['Too common to look for: ', ...listed(common), '.']] : []),
    ...shortened(reading),
    ...addedTo(reading, shown, change),
    ...(undated > 0 ? [[`${counted(undated, 'comment')} left out for having no date.`]] : []),
  ].filter((sentence) => sentence.length > 0);
  const line = element('p', 'reading-line');
  for (const sentence of sentences) line.append(...sentence, ' ');
  return [
    ...(sentences.length > 0 ? [line] : []),
    ...notes.map((note) => element('p', 'reading-note', ...noteOf(note))),
    ...bothSides(listing, shown, change),
  ];
}

function lookedFor({
  words,
  prefix,
  phrases,
  excluded,
  conditions,
  own,
  like,
}: Listing['reading']): Piece[] {
  const whole = words.filter((one) => one !== prefix);
  const sought = [...whole.map(word), ...phrases.map((phrase) => word(`“${phrase}”`))];
  const kept = [...conditions, ...(own ? ['in:own'] : [])].map((condition) => word(condition));
  const pieces: Piece[] = [];
  if (like.length > 0) pieces.push(`Words of comment ${like.join(' and ')}: `);
  else if (sought.length > 0 || prefix !== undefined) pieces.push('Looked for ');
  pieces.push(...joined(sought));
  if (prefix !== undefined) {
    pieces.push(sought.length > 0 ? ', and words that begin with ' : 'words that begin with ');
    pieces.push(word(prefix));
  }
  if (excluded.length > 0)
    pieces.push(pieces.length > 0 ? ', without ' : 'Without ', ...listed(excluded));
  if (kept.length > 0) pieces.push(pieces.length > 0 ? ', only ' : 'Only ', ...joined(kept));
  return pieces.length > 0 ? [...pieces, '.'] : [];
}

function widened(
  { expansions, terms, words }: Listing['reading'],
  { vocabulary }: Shown,
  change: (shown: Partial<Shown>) => void,
): Piece[][] {
  if (!vocabulary && words.length > 0) {
    return [
      [
        'Without other names from the glossary. ',
        plainButton('With them', () => change({ vocabulary: true })),
      ],
    ];
  }
  const others = expansions.map(({ for: typed, forms }): Piece[] => {
    const rest = forms.length - NAMED;
    return [
      'for ',
      word(typed),
      ' also ',
      ...listed(forms.slice(0, NAMED)),
      ...(rest > 0 ? [` and ${rest} more`] : []),
    ];
  });
  const named = terms.map(({ for: typed, term }): Piece[] => [word(typed), ' is ', word(term)]);
  const parts = [...others, ...named];
  if (parts.length === 0) return [];
  const only = plainButton('Only what I typed', () => change({ vocabulary: false }));
  return [['By the glossary, ', ...parts.flatMap(after('; ')), '. ', only]];
}

/** What became of a query too long to be looked for as it stands. */
function shortened({ cut, unquoted }: Listing['reading']): Piece[][] {
  const others = counted(cut.length, 'other');
  return [
    ...(cut.length > 0
      ? [[`Of so many words only the most telling were looked for, without ${others}.`]]
      : []),
    ...(unquoted ? [['Quotation marks in so long a text ask for no exact phrase.']] : []),
  ];
}

function addedTo(
  { feedback }: Listing['reading'],
  { more }: Shown,
  change: (shown: Partial<Shown>) => void,
): Piece[][] {
  if (!more) return [];
  if (feedback.length === 0) return [['The first results share no other telling word.']];
  const without = plainButton('Without them', () => change({ more: false }));
  return [['Added from the first results: ', ...listed(feedback), '. ', without]];
}

function noteOf({ clause, what, instead }: Note): Piece[] {
  const why = {
    operator: ', which is not something to search by',
    value: ', which is not known',
    date: ', which is not a date',
    comment: ': there is no such comment',
  }[what];
  const help = linkTo('#help-head', '', 'all you can type');
  const meant = instead.length > 0 ? joined(instead.map(word), ' or ') : ['see ', help];
  return [
    'Left out: ',
    word(clause),
    why,
    ...(what === 'comment' ? [] : [instead.length > 0 ? '; try ' : '; ', ...meant]),
    '.',
  ];
}

/** Puts `between` before every part but the first. */
function after(between: string) {
  return (part: Piece[], index: number): Piece[] => (index > 0 ? [between, ...part] : part);
}

function word(text: string): HTMLElement {
  return element('b', '', text);
}

function listed(words: readonly string[]): Piece[] {
  return joined(words.map(word));
}

function joined(words: readonly Piece[], last = ', '): Piece[] {
  return words.flatMap((piece, index): Piece[] => {
    if (index === 0) return [piece];
    return [index === words.length - 1 ? last : ', ', piece];
  });
}
