import { REDACTED } from '../../schema/bar.ts';
import { asBytes } from '../adapters/byte-text.ts';
import type { Leaf } from './leaf.ts';

const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<!(?:"[^"]*"|'[^']*'|\[[^\]]*\]|[^>"'[])*>|<(?:"[^"]*"|'[^']*'|[^>"'])*>|[^<]+/g;

interface Open {
  name: string;
  /** How many elements of its name stood in its parent before it, and itself. */
  count: number;
  children: Map<string, number>;
}

/**
 * The texts in an element of an XML file, at any depth.
 *
 * @param place an XPath of names, some with the place among their like: `/rss/channel/item[2]/wp:comment[1]`.
 */
export function xmlLeaves(text: string, place: string): Leaf[] {
  const steps = place
    .split('/')
    .slice(1)
    .map((step) => /^([^[]+)(?:\[(\d+)\])?$/.exec(step));
  const open: Open[] = [{ name: '', count: 1, children: new Map() }];
  const leaves: Leaf[] = [];
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (token.startsWith('</')) {
      if (open.length > 1) open.pop();
      continue;
    }
    if (/^<[^!?]/.test(token)) {
      const name = /^<([^\s/>]+)/.exec(token)?.[1] ?? '';
      const parent = open.at(-1);
      const count = (parent?.children.get(name) ?? 0) + 1;
      parent?.children.set(name, count);
      if (!token.endsWith('/>')) open.push({ name, count, children: new Map() });
      continue;
    }
    const cdata = token.startsWith('<![CDATA[');
    const inside = steps.every((step, at) => {
      const element = open[at + 1];
      return (
        element?.name === step?.[1] &&
        (step?.[2] ?? String(element?.count)) === String(element?.count)
      );
    });
    if (!inside || (!cdata && (token.startsWith('<') || token.trim() === ''))) continue;
    const bar = asBytes(cdata ? `<![CDATA[${REDACTED}]]>` : REDACTED);
    leaves.push({ from: index, to: index + token.length, name: open.at(-1)?.name ?? '', bar });
  }
  return leaves;
}
