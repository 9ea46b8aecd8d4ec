import { type Node, parseTree } from 'jsonc-parser';
import { REDACTED } from '../../schema/bar.ts';
import { asBytes } from '../adapters/byte-text.ts';
import type { Leaf } from './leaf.ts';

const BAR = asBytes(JSON.stringify(REDACTED));

/** Keys of numbers that say who somebody is; other numbers are counts, times and ids of comments. */
const WHO = /user|author|account|profile|person|member/i;

/**
 * The strings of the value at a place of a JSON text, and the numbers that say who wrote it; none of those that stand
 * at another comment's place. None where nothing stands there.
 *
 * @param place a JSON Pointer, `#` for the whole, or `line 3` of a text of one value a line.
 * @param others places that are another's.
 */
export function jsonLeaves(text: string, place: string, others: ReadonlySet<string>): Leaf[] {
  const line = /^line (\d+)$/.exec(place)?.[1];
  const at = line === undefined ? 0 : startOfLine(text, Number(line));
  const end =
    line === undefined ? text.length : (text.indexOf('\n', at) + 1 || text.length + 1) - 1;
  // A byte order mark is no JSON.
  const start = text.startsWith('\u00ef\u00bb\u00bf', at) ? at + 3 : at;
  const root = parseTree(text.slice(start, end));
  const pointer = line === undefined && place !== '#' ? place : '';
  const found = nodeAt(root, pointer);
  const leaves: Leaf[] = [];
  const open = found ? [{ node: found, pointer, name: '' }] : [];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, name } = next;
    if (node.type === 'string' || (node.type === 'number' && WHO.test(name.replace(/.*\//, '')))) {
      const from = start + node.offset;
      leaves.push({ from, to: from + node.length, name, bar: node.type === 'string' ? BAR : '0' });
    }
    for (const [index, child] of (node.children ?? []).entries()) {
      const [key, value] = node.type === 'object' ? (child.children ?? []) : [undefined, child];
      const step = node.type === 'object' ? String(key?.value) : String(index);
      const below = `${next.pointer}/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      if (!value || others.has(below)) continue;
      open.push({
        node: value,
        pointer: below,
        name: node.type === 'object' ? `${name}/${step}` : name,
      });
    }
  }
  return leaves.toSorted((a, b) => a.from - b.from);
}

function startOfLine(text: string, line: number): number {
  let at = 0;
  for (let count = 1; count < line; count += 1) {
    const end = text.indexOf('\n', at);
    if (end === -1) return text.length;
    at = end + 1;
  }
  return at;
}

function nodeAt(root: Node | undefined, pointer: string): Node | undefined {
  let node = root;
  for (const step of pointer.split('/').slice(1)) {
    const key = asBytes(step.replaceAll('~1', '/').replaceAll('~0', '~'));
    node =
      node?.type === 'array'
        ? node.children?.[Number(step)]
        : // The last of equal keys counts, as for JSON.parse.
          node?.children?.findLast(({ children }) => children?.[0]?.value === key)?.children?.[1];
  }
  return node;
}
