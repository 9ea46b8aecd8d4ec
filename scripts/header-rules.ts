import { existsSync, readFileSync } from 'node:fs';

/** Headers for every path that fits a pattern. */
export interface Rule {
  pattern: RegExp;
  headers: [name: string, value: string][];
}

/**
 * The rules of a `_headers` file, in the format of Cloudflare Pages and Netlify; none when there is no file.
 * @throws Error naming the line that cannot be read.
 */
export function readRules(file: string): Rule[] {
  const rules: Rule[] = [];
  if (!existsSync(file)) return rules;
  for (const [index, line] of readFileSync(file, 'utf8').split(/\r?\n/).entries()) {
    if (/^\s*(#|$)/.test(line)) continue;
    const [, name, value] = /^\s+([\w-]+):\s*(.*?)\s*$/.exec(line) ?? [];
    const rule = rules.at(-1);
    if (rule && name && value !== undefined) rule.headers.push([name, value]);
    // Placeholders (`:name`) and whole addresses are left out: this site's file has none.
    else if (/^\/[^:\s]*\s*$/.test(line))
      rules.push({ pattern: toPattern(line.trim()), headers: [] });
    else
      throw new Error(
        `${file}:${index + 1}: neither a path nor an indented "Name: value": ${line}`,
      );
  }
  return rules;
}

function toPattern(path: string): RegExp {
  const parts = path.split('*').map((part) => part.replace(/[\\^$.+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`);
}

/** The headers of all rules that match; the values of one that several set are joined by commas. */
export function headersFor(path: string, rules: Rule[]): Headers {
  const matching = rules.filter(({ pattern }) => pattern.test(path));
  return new Headers(matching.flatMap(({ headers }) => headers));
}
