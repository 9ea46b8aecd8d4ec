import { wordCount } from '../markdown/word-count.ts';
import type { Comment } from '../schema/archive.ts';
import type { ClaimFrontMatter } from '../schema/claim.ts';
import type { SluggedFile } from './content-files.ts';
import type { Problem } from './problem.ts';
import type { Content } from './read-content.ts';

type ClaimFile = SluggedFile<ClaimFrontMatter>;

/** Words a quotation may have (SPEC 12). */
const QUOTED_WORDS = 60;

/** Quotations stand in their comments; labels agree or say why not; edges lead somewhere, without a cycle. */
export function checkClaims({ claims, comments, themes }: Content): Problem[] {
  const byNumber = new Map(comments.map(({ comment }) => [comment.number, comment]));
  const bySlug = new Map(claims.map((file) => [file.slug, file]));
  const knownThemes = new Set(themes.map(({ slug }) => slug));
  return claims.flatMap((file) => [
    ...checkQuotations(file, byNumber),
    ...checkLabels(file, byNumber, knownThemes),
    ...checkEdges(file, bySlug, byNumber),
  ]);
}

function checkQuotations({ file, data }: ClaimFile, all: Map<number, Comment>): Problem[] {
  return data.quotations.flatMap(({ comment: number, exact }) => {
    const text = all.get(number)?.lines.join('\n');
    if (text === undefined) {
      const what = `quotations: comment ${number} does not exist`;
      return [{ file, what, fix: 'quote a comment of the archive' }];
    }
    const problems: Problem[] = [];
    let from = 0;
    for (const words of exact) {
      const times = text.split(words).length - 1;
      if (times !== 1) {
        problems.push({
          file,
          what: `quotations: the words stand ${times} times in comment ${number}, not once`,
          found: JSON.stringify(words),
          fix: 'quote words that stand exactly once in that comment, letter for letter',
        });
      } else if (text.indexOf(words) < from) {
        problems.push({
          file,
          what: `quotations: the parts quoted from comment ${number} are out of order or overlap`,
          found: JSON.stringify(words),
          fix: 'put the parts in the order in which the comment has them',
        });
      } else from = text.indexOf(words) + words.length;
    }
    if (wordCount(exact) > QUOTED_WORDS) {
      const what = `quotations: more than ${QUOTED_WORDS} words of comment ${number}`;
      problems.push({ file, what, fix: 'quote fewer words' });
    }
    return problems;
  });
}

function checkLabels(
  { file, data }: ClaimFile,
  all: Map<number, Comment>,
  known: Set<string>,
): Problem[] {
  const unknown = data.themes.filter((theme) => !known.has(theme));
  const problems: Problem[] = unknown.map((theme) => ({
    file,
    what: `theme '${theme}' does not exist`,
    fix: `write content/themes/${theme}.md or take the theme away`,
  }));
  if (data.disagreement !== undefined) return problems;
  for (const { comment: number } of data.quotations) {
    const comment = all.get(number);
    if (!comment) continue;
    const fix = 'make the labels agree, or say under disagreement why they do not';
    if (comment.stance !== data.stance) {
      const what = `its stance is '${data.stance}', that of comment ${number} '${comment.stance}'`;
      problems.push({ file, what, fix });
    }
    for (const theme of data.themes.filter((name) => !comment.themes.includes(name))) {
      problems.push({ file, what: `comment ${number} is not filed under '${theme}'`, fix });
    }
  }
  return problems;
}

function checkEdges(
  { file, slug, data }: ClaimFile,
  claims: Map<string, ClaimFile>,
  comments: Map<number, Comment>,
): Problem[] {
  const problems: Problem[] = [];
  for (const target of [...data.answers.map(({ claim }) => claim), ...data.supports]) {
    if (claims.has(target) && target !== slug) continue;
    const what = target === slug ? 'the claim leads to itself' : `claim '${target}' does not exist`;
    problems.push({ file, what, fix: 'name another claim: a file in content/claims/' });
  }
  for (const { claim, because } of data.answers) {
    const target = claims.get(claim);
    if (!target) continue;
    const quoted = new Set(target.data.quotations.map(({ comment }) => comment));
    const replies = data.quotations.some(({ comment }) =>
      quoted.has(comments.get(comment)?.parent ?? 0),
    );
    if (replies === (because === 'direct')) continue;
    const what = replies
      ? `it is 'set against' ${claim}, but one of its comments replies to one quoted there`
      : `it answers ${claim} as 'direct', but no comment of it replies to one quoted there`;
    problems.push({ file, what, fix: `write because: '${replies ? 'direct' : 'set against'}'` });
  }
  const cycle = supportCycle(slug, claims);
  if (cycle && cycle.toSorted()[0] === slug) {
    const what = `supports runs in a circle: ${[...cycle, slug].join(' supports ')}`;
    problems.push({ file, what, fix: 'take one of these supports away' });
  }
  return problems;
}

/** The claims on a way from `start` back to itself by `supports`; undefined when there is none. */
function supportCycle(start: string, claims: Map<string, ClaimFile>): string[] | undefined {
  const seen = new Set<string>();
  const ways = [[start]];
  for (let way = ways.pop(); way; way = ways.pop()) {
    for (const next of claims.get(way.at(-1) ?? '')?.data.supports ?? []) {
      if (next === start) return way;
      if (seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return undefined;
}
