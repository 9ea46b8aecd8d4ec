import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { contentCopy } from '../../support/content-copy.ts';

const CAPTURE = 'captures/chinatalk-h200/paste.txt';

describe('an edited capture', () => {
  it('Is named with both digests, and with the comment that its passes no longer agree on', () => {
    const copy = contentCopy();
    copy.write(CAPTURE, copy.read(CAPTURE).replace('a zero-sum game', 'a zero sum game'));

    const sha256 = expect.stringMatching(/^[0-9a-f]{64}$/);
    const [changed, disagreement, ...rest] = copy.problems();
    expect(rest).toEqual([]);
    expect(changed).toMatchObject({ file: CAPTURE, expected: sha256, found: sha256 });
    expect(changed?.found).not.toBe(changed?.expected);
    expect(disagreement).toMatchObject({
      file: 'comments/5.md',
      line: expect.any(Number),
      what: expect.stringContaining('pass A, line 7'),
      expected: expect.stringContaining('a zero sum game'),
      found: 'the end of the comment',
    });
  });

  it('Is noticed by the words of a comment where its digest was edited too', () => {
    const copy = contentCopy();
    const sha256 = createHash('sha256');
    const edited = copy.read(CAPTURE).replaceAll('a zero-sum game', 'a zero sum game');
    copy.write(CAPTURE, edited);
    copy.edit(
      `${CAPTURE}.yaml`,
      '47935ca2f99689c7501414654eeeb0c4d8a1fae4373d7dc48dec183bf3209c5a',
      sha256.update(edited).digest('hex'),
    );
    expect(copy.problems()).toMatchObject([
      {
        file: 'comments/5.md',
        line: copy.lineOf('comments/5.md', 'a zero-sum game'),
        expected: expect.stringContaining('a zero sum game'),
        found: expect.stringContaining('a zero-sum game'),
      },
    ]);
  });

  it('Is noticed when it gained nothing but a line end', () => {
    const copy = contentCopy();
    copy.write(CAPTURE, `${copy.read(CAPTURE)}\n`);
    expect(copy.problems().map(({ file }) => file)).toEqual([CAPTURE]);
  });
});
