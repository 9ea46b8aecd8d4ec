import { isAlias, isPair, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import { likeliestIssue } from './likeliest-issue.ts';
import { plainYaml } from './plain-yaml.ts';
import type { Problem } from './problem.ts';

/** A parsed file or what is wrong with it; `bodyLine` is the line of the file on which `body` starts. */
export type Parsed<T> =
  | { ok: true; data: T; body: string; bodyLine: number }
  | { ok: false; problems: Problem[] };

/** Characters that one field may have: 64 KiB belong into no field. */
const MOST_CHARACTERS = 16_384;
/** Characters that all fields together may have: the parser compares each key with all others. */
const MOST_IN_ALL = 131_072;

const FENCE = /^---\n([\s\S]*?\n)?---(?:\n|$)/;

/**
 * Reads a Markdown file whose front matter must fit `schema`.
 * Reports every problem at once: unreadable YAML by line, unfit fields by name.
 */
export function parseMarkdownFile<S extends z.ZodType>(
  file: string,
  text: string,
  schema: S,
): Parsed<z.infer<S>> {
  const unix = text.replace(/\r\n?/g, '\n');
  const match = FENCE.exec(unix);
  if (!match) {
    const what = 'the file does not open with front matter between two lines of ---';
    return {
      ok: false,
      problems: [{ file, line: 1, what, fix: 'see content/README.md for an example' }],
    };
  }
  const parsed = parseYaml(file, match[1] ?? '', schema, 1);
  if (!parsed.ok) return parsed;
  const bodyLine = match[0].split('\n').length;
  return { ...parsed, body: unix.slice(match[0].length), bodyLine };
}

/**
 * Reads YAML 1.2 that must fit `schema`. Anchors, aliases, tags, duplicate keys and `__proto__` are refused:
 * content never needs them and each is a known attack. `lineOffset` is the number of lines before `text` in its file.
 */
export function parseYaml<S extends z.ZodType>(
  file: string,
  text: string,
  schema: S,
  lineOffset = 0,
): Parsed<z.infer<S>> {
  const lineCounter = new LineCounter();
  if (text.length > MOST_IN_ALL) {
    const what = `bad YAML: ${text.length.toLocaleString('en')} characters in all`;
    const fix = `keep to the fields that content/README.md shows: at most ${MOST_IN_ALL} characters`;
    return { ok: false, problems: [{ file, line: lineOffset + 1, what, fix }] };
  }
  const plain = schema.safeParse(plainYaml(text, MOST_CHARACTERS));
  if (plain.success) return { ok: true, data: plain.data, body: '', bodyLine: 1 };
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  const at = (offset: number) => lineOffset + lineCounter.linePos(offset).line;
  const fix = 'write plain YAML, every string in single quotes';
  const problems: Problem[] = [...document.errors, ...document.warnings].map((error) => ({
    file,
    line: at(error.pos[0]),
    what: `bad YAML: ${error.message}`,
    fix,
  }));
  visit(document, (_, node) => {
    const refused = refusedYaml(node);
    if (refused) problems.push({ file, what: `bad YAML: ${refused} not allowed here`, fix });
    const unfit = isScalar(node) ? unfitText(node.value) : undefined;
    const start = isScalar(node) ? (node.range?.[0] ?? 0) : 0;
    if (unfit) problems.push({ file, line: at(start), what: `bad YAML: ${unfit}`, fix: SHORTER });
  });
  if (problems.length > 0) return { ok: false, problems };

  const result = schema.safeParse(document.toJS({ maxAliasCount: 0 }));
  if (result.success) return { ok: true, data: result.data, body: '', bodyLine: 1 };
  return {
    ok: false,
    problems: result.error.issues.map(likeliestIssue).map((issue) => {
      const node = document.getIn(issue.path.map(String), true);
      const start = isScalar(node) ? node.range?.[0] : undefined;
      return {
        file,
        ...(start === undefined ? {} : { line: at(start) }),
        what: `${issue.path.join('.') || 'front matter'}: ${issue.message}`,
        fix: 'see content/README.md for what each field may hold',
      };
    }),
  };
}

const SHORTER = 'write text, at most 16,384 characters in a field';

function unfitText(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (value.includes('\0')) return 'a field holds a NUL character';
  if (!value.isWellFormed()) return 'a field holds half a character (a lone surrogate)';
  return value.length > MOST_CHARACTERS
    ? `a field of ${value.length.toLocaleString('en')} characters`
    : undefined;
}

function refusedYaml(node: unknown): string | undefined {
  if (isAlias(node)) return 'aliases are';
  if (isPair(node)) {
    if (!isScalar(node.key)) return 'keys that are no text are';
    return node.key.value === '__proto__' ? 'the key __proto__ is' : undefined;
  }
  if (typeof node !== 'object' || node === null) return undefined;
  if ('anchor' in node && node.anchor) return 'anchors are';
  if ('tag' in node && node.tag) return 'tags are';
  return undefined;
}
