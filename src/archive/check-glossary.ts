import type { Problem } from './problem.ts';
import type { Content } from './read-content.ts';

/** No word names two entries; the comments an entry names exist and hold the term or one of its aliases. */
export function checkGlossary({ glossary, comments }: Content): Problem[] {
  const texts = new Map(comments.map(({ comment }) => [comment.number, comment.lines.join('\n')]));
  const owners = new Map<string, string>();
  return glossary.flatMap(({ file, data }) => {
    const problems: Problem[] = [];
    const forms = [data.term, ...data.aliases];
    for (const form of forms) {
      const owner = owners.get(form.toLowerCase());
      owners.set(form.toLowerCase(), owner ?? file);
      if (owner === undefined) continue;
      const what = `'${form}' is named twice: here and in content/${owner}`;
      problems.push({ file, what, fix: 'keep the term or alias in one entry' });
    }
    const words = forms.map(asWords);
    for (const number of data.in) {
      const text = texts.get(number);
      if (text !== undefined && words.some((form) => form.test(text))) continue;
      problems.push({
        file,
        what: `in: comment ${number} does not hold ${forms.map((form) => `'${form}'`).join(' or ')}`,
        fix: 'name only comments that use the term or an alias, or add the form they use',
      });
    }
    return problems;
  });
}

/** Finds a term as words of its own, in letters of either case: H200 does not hold H20. */
function asWords(form: string): RegExp {
  const literal = form.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'iu');
}
