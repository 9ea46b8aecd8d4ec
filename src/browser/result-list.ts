import { permalinks } from '../model/permalink.ts';
import { parseQuery, type Query } from '../search/query.ts';
import type { Hit } from '../search/search.ts';
import { snippet } from '../search/snippet.ts';
import { element } from './elements.ts';

const link = permalinks(import.meta.env.BASE_URL);

/** The results as a list; those that hold only some of the words come under a line that says so. */
export function resultList(hits: readonly Hit[], typed: string): HTMLElement {
  const query = parseQuery(typed);
  const list = element('ol', 'results');
  const firstPartial = hits.findIndex(({ complete }) => !complete);
  hits.forEach((hit, index) => {
    if (index === firstPartial) {
      const said =
        index === 0
          ? 'No comment holds every word. These hold some.'
          : 'These hold some of the words.';
      list.append(element('li', 'fewer', said));
    }
    list.append(result(hit, query, typed));
  });
  return list;
}

function result(hit: Hit, query: Query, typed: string): HTMLElement {
  const { segments, before, after } = snippet(hit.text, query);
  const words = element('a', '');
  words.href = link.inThread(hit.thread, hit.number, typed);
  words.append(
    ...(before ? [omission(), ' '] : []),
    ...segments.map(({ text, hit: marked }) => (marked ? element('mark', '', text) : text)),
    ...(after ? [' ', omission()] : []),
  );
  const number = element('span', 'result-number', String(hit.number));
  const meta = element('p', 'result-meta', element('bdi', '', hit.author));
  if (hit.parent !== null) meta.append(element('span', '', `reply to ${hit.parent}`));
  meta.append(element('span', '', threadTitle(hit.thread)));
  const item = element('li', 'result', number, element('div', '', words, meta));
  item.dataset['comment'] = String(hit.number);
  return item;
}

function omission(): HTMLElement {
  return element('span', 'omission', '[…]');
}

function threadTitle(slug: string): string {
  const choice = document.querySelector(`input[name="thread"][value="${CSS.escape(slug)}"]`);
  return choice?.getAttribute('data-title') ?? slug;
}
