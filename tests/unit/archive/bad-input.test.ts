import { afterAll, describe, expect, it } from 'vitest';
import { formatProblems } from '../../../src/archive/problem.ts';
import { FAULTS, spoil } from '../../support/bad-content.ts';
import { contentCopy } from '../../support/content-copy.ts';

const copy = contentCopy(afterAll);

spoil(copy);
const problems = copy.problems();
const report = formatProblems(problems);

describe('one run over a folder full of faults', () => {
  it.each(FAULTS)('Lists $fault with its file', ({ file, what }) => {
    const said = problems.filter((problem) => problem.file === file).map((problem) => problem.what);
    expect(said).toContainEqual(expect.stringContaining(what));
  });

  it.each(FAULTS)('Prints $fault', ({ file, what }) => {
    const blocks = report.split('\n\n').filter((block) => block.startsWith(`content/${file}`));
    expect(blocks.filter((block) => block.includes(what))).not.toEqual([]);
  });

  it('Says how to fix each one', () => {
    for (const { what, fix } of problems) expect(fix, what).toMatch(/\w+ \w+/);
    expect(report.match(/^ {2}to fix: \S/gm)).toHaveLength(problems.length);
  });

  it('Counts them at the end', () => {
    expect(report).toMatch(new RegExp(`\n\n${problems.length} problems in content/\\.$`));
  });

  it('Names the lines of YAML that cannot be read', () => {
    expect(problems).toContainEqual(
      expect.objectContaining({
        file: 'comments/13.md',
        line: copy.lineOf('comments/13.md', 'date: null') + 1,
      }),
    );
  });

  it('Leaves no trace of __proto__ on other objects', () => {
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect({}).not.toHaveProperty('polluted');
  });
});
