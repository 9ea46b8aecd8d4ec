import { dateInWords } from '../model/citation.ts';
import { permalinks } from '../model/permalink.ts';
import { STANCE_WORDS } from '../model/stance.ts';
import type { ListedEntry } from '../search/entries.ts';
import { inAddress } from '../search/in-address.ts';
import type { Group, Listed, Listing } from '../search/listing.ts';
import { element, icon, linkTo, plainButton } from './elements.ts';
import { type Shown, STEP } from './search-address.ts';

const link = permalinks(import.meta.env.BASE_URL);

const KINDS = { theme: 'Question', claim: 'Claim', term: 'Glossary' };

/** What was found: matching questions, claims and glossary entries first, then the comments. */
export function resultList(
  { entries, groups, complete, rest, reading }: Listing,
  shown: Shown,
  change: (shown: Partial<Shown>) => void,
): DocumentFragment {
  const list = document.createDocumentFragment();
  list.append(...entryList(entries));
  let listed = 0;
  const divided = shown.order === 'best' && complete > 0;
  for (const group of groups) {
    if (group.thread) list.append(groupHead(group, shown, change));
    const results = element('ol', 'results');
    for (const result of group.results) {
      const first = divided && !result.complete && listed === complete && !group.thread;
      if (first) results.append(element('li', 'fewer', 'These match only some of it.'));
      results.append(resultOf(result, wordsToMark(reading, shown.typed), shown));
      listed += 1;
    }
    list.append(results);
  }
  const further: HTMLElement[] = [];
  if (rest > 0) {
    const more =
      rest > STEP ? `Show ${STEP} more of ${rest.toLocaleString('en')}` : `Show the last ${rest}`;
    further.push(plainButton(more, () => change({ limit: shown.limit + STEP })));
  }
  if (!shown.more && reading.words.length + reading.phrases.length > 0) {
    further.push(plainButton('More arguments like these', () => change({ more: true })));
  }
  if (further.length > 0) list.append(element('p', 'further', ...further));
  return list;
}

/** The questions, claims and glossary entries that match, as one-liners. */
export function entryList(entries: readonly ListedEntry[]): HTMLElement[] {
  return entries.length > 0 ? [element('ul', 'entries', ...entries.map(entry))] : [];
}

function entry({ kind, slug, theme, text, stance }: ListedEntry): HTMLElement {
  const address = {
    theme: link.theme(slug),
    claim: link.claim(theme, slug),
    term: link.glossary(slug),
  }[kind];
  const words = linkTo(address, kind === 'term' ? '' : 'asked', text);
  const mark = stance ? [icon(`g-${stance}`, `g ${stance}`)] : [];
  const item = element(
    'li',
    'entry',
    element('span', 'entry-kind', `${KINDS[kind]}:`),
    element('span', '', ...mark, words),
  );
  // A claim is a label of ours, like a stance; a question and a term are not.
  if (kind === 'claim') item.classList.add('label');
  return item;
}

function groupHead(
  { thread, more }: Group,
  { choice }: Shown,
  change: (shown: Partial<Shown>) => void,
): HTMLElement {
  const head = element('h2', 'group-head', element('bdi', '', thread?.title ?? ''));
  if (thread && more > 0) {
    const all = `${more.toLocaleString('en')} more in this thread`;
    head.append(
      ' ',
      plainButton(all, () => change({ choice: { ...choice, thread: [thread.slug] } })),
    );
  }
  return head;
}

function resultOf(result: Listed, toMark: string, { order, vocabulary }: Shown): HTMLElement {
  const { number, thread, parent, snippet } = result;
  const segments = snippet.segments.map(({ text, hit }) =>
    hit ? element('mark', '', text) : text,
  );
  const said = element('bdi', '', ...segments);
  if (result.language !== null) said.lang = result.language;
  const words = linkTo(
    link.inThread(thread, number, toMark, vocabulary),
    '',
    ...(snippet.before ? [omission(), ' '] : []),
    said,
    ...(snippet.after ? [' ', omission()] : []),
  );
  const main = element('div', 'result-main');
  if (parent?.line) {
    const line = element('bdi', 'result-above-words', parent.line);
    main.append(element('p', 'result-above', `${parent.number} `, line));
  }
  const meta = metaOf(result);
  if (!result.complete && order !== 'best') meta.append(element('span', '', 'only some of it'));
  main.append(words, meta);
  const item = element('li', 'result', element('span', 'result-number', String(number)), main);
  item.dataset['comment'] = String(number);
  return item;
}

function metaOf(result: Listed): HTMLElement {
  const { stance, author, parent, themes, thread, date, byLabel, shared } = result;
  const side = element(
    'span',
    `st ${stance} label`,
    icon(`g-${stance}`, 'g'),
    STANCE_WORDS[stance],
  );
  const meta = element('p', 'result-meta', side, element('bdi', '', author));
  if (date !== null) meta.append(element('span', '', dateInWords(date)));
  if (parent) meta.append(element('span', '', `reply to ${parent.number}`));
  if (themes.length > 0) meta.append(element('span', 'label', themes.join(', ')));
  const threads = document.querySelectorAll('input[name="thread"]');
  if (threads.length > 1) meta.append(element('bdi', '', threadTitle(thread)));
  if (shared.length > 0) meta.append(element('span', 'shared', `shares ${shared.join(', ')}`));
  if (byLabel) meta.append(element('span', 'by-label', 'found by its theme or claim'));
  return meta;
}

/** The words a thread is to mark: what was typed, or, where that was not what was looked for, what was. */
function wordsToMark(
  { corrections, like, text, words, phrases }: Listing['reading'],
  typed: string,
): string {
  if (corrections.length + like.length === 0 && !text) return inAddress(typed.trim(), words);
  return [...words, ...phrases.map((phrase) => `"${phrase}"`)].join(' ');
}

function omission(): HTMLElement {
  return element('span', 'omission', '[…]');
}

function threadTitle(slug: string): string {
  const choice = document.querySelector(`input[name="thread"][value="${CSS.escape(slug)}"]`);
  return choice?.parentElement?.querySelector('.facet-label')?.textContent ?? slug;
}
