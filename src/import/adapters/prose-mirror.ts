import { z } from 'zod';

/** A node of a ProseMirror document, as `JSON.stringify` writes it: https://prosemirror.net/docs/ref/#model.Node */
const node = z.object({
  type: z.string(),
  text: z.string().nullish().catch(null),
  content: z.array(z.unknown()).nullish().catch(null),
  marks: z.array(z.unknown()).nullish().catch(null),
  attrs: z.record(z.string(), z.unknown()).nullish().catch(null),
});

type ProseNode = z.output<typeof node>;

const mark = z.object({
  type: z.string(),
  attrs: z.object({ href: z.string() }).nullish().catch(null),
});

/** Nodes and marks by both spellings that editors use; what is unknown keeps its words. */
const ELEMENTS: ReadonlyMap<string, string> = new Map([
  ['paragraph', 'p'],
  ['blockquote', 'blockquote'],
  ['bullet_list', 'ul'],
  ['bulletlist', 'ul'],
  ['ordered_list', 'ol'],
  ['orderedlist', 'ol'],
  ['list_item', 'li'],
  ['listitem', 'li'],
  ['heading', 'h3'],
  ['code_block', 'pre'],
  ['codeblock', 'pre'],
]);
const MARKS: ReadonlyMap<string, string> = new Map([
  ['bold', 'strong'],
  ['strong', 'strong'],
  ['italic', 'em'],
  ['em', 'em'],
  ['code', 'code'],
]);
const LEAVES: ReadonlyMap<string, string> = new Map([
  ['hard_break', '<br>'],
  ['hardbreak', '<br>'],
  ['horizontal_rule', '<hr>'],
  ['horizontalrule', '<hr>'],
]);

/** A ProseMirror document as HTML with the same words; undefined if it is none, or has no words. No recursion. */
export function proseMirrorHtml(document: unknown): string | undefined {
  const root = node.safeParse(document).data;
  if (root?.type !== 'doc') return undefined;
  const html: string[] = [];
  const waiting: (ProseNode | string)[] = [root];
  let words = false;
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (typeof at === 'string') html.push(at);
    else if (at.content) {
      const tag = at.type === 'doc' ? undefined : (ELEMENTS.get(at.type.toLowerCase()) ?? 'div');
      if (tag) html.push(`<${tag}>`);
      if (tag) waiting.push(`</${tag}>`);
      const children = at.content.flatMap((child) => node.safeParse(child).data ?? []);
      for (const child of children.reverse()) waiting.push(child);
    } else {
      const leaf = leafHtml(at);
      words ||= leaf.trim() !== '' && LEAVES.get(at.type.toLowerCase()) === undefined;
      html.push(leaf);
    }
  }
  return words ? html.join('') : undefined;
}

/** Text with its marks; of a mention, the name it shows. */
function leafHtml({ type, text, marks, attrs }: ProseNode): string {
  const fixed = LEAVES.get(type.toLowerCase());
  if (fixed) return fixed;
  const shown = text ?? z.string().safeParse(attrs?.['label'] ?? attrs?.['text']).data ?? '';
  return (marks ?? []).reduce<string>(marked, escaped(shown));
}

function marked(html: string, value: unknown): string {
  const { data } = mark.safeParse(value);
  if (data?.type === 'link' && data.attrs)
    return `<a href="${escaped(data.attrs.href)}">${html}</a>`;
  const tag = data ? MARKS.get(data.type) : undefined;
  return tag ? `<${tag}>${html}</${tag}>` : html;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
