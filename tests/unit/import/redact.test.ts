import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { parseMarkdownFile, parseYaml } from '../../../src/archive/front-matter.ts';
import { buryComment, redactCapture, redactSidecar } from '../../../src/import/redact.ts';
import { captureSidecar } from '../../../src/schema/capture.ts';
import { commentFrontMatter } from '../../../src/schema/comment.ts';

const BAR = '█'.repeat(10);
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

describe('a capture with words removed', () => {
  it.each([
    ['line feeds', 'one\n', 'two\n', 'three\n'],
    ['line ends of Windows', 'one\r\n', 'two\r\n', 'three\r\n'],
    ['carriage returns', 'one\r', 'two\r', 'three\r'],
    ['mixed line ends', 'one\r\n', 'two\n', 'three\r'],
    ['no line end at the end', 'one\n', 'two\n', 'three'],
    ['a byte order mark and odd spaces', '\uFEFFone\u2028\u0085 \n', '\ttwo \n', 'three\u00a0\n\n'],
  ])('Changes the given lines alone where it has %s', (_, first, second, third) => {
    const barred = (line: string) => line.replace(/[^\r\n]+/, BAR);
    const text = first + second + third;
    expect(redactCapture(text, ['2'])).toBe(first + barred(second) + third);
    expect(redactCapture(text, ['1', '3'])).toBe(barred(first) + second + barred(third));
    expect(redactCapture(text, ['1-3'])).toBe(barred(first) + barred(second) + barred(third));
    expect(redactCapture(text, [])).toBe(text);
  });

  it('Has bars of one length, which tell nothing of the words', () => {
    expect(redactCapture('a\na much longer line\n😀\n', ['1-3'])).toBe(`${BAR}\n${BAR}\n${BAR}\n`);
  });

  it('Keeps empty lines as they are, and counts them', () => {
    expect(redactCapture('one\n\n \t\r\n\rfive\n', ['2-5'])).toBe(`one\n\n \t\r\n\r${BAR}\n`);
  });

  it('Stays as it is when it is redacted again, or beyond its end', () => {
    const once = redactCapture('one\ntwo\n', ['2']);
    expect(redactCapture(once, ['2', '3-99'])).toBe(once);
  });
});

const SIDECAR = `# Found by hand.
format: 'pasted-text'
sha256: '${sha256('one\ntwo\n')}'
capturedOn: null
capturedHow: 'Pasted as plain text: two passes, one after the other. ${'Nobody recorded more. '.repeat(8)}'
unknown: ['authors', 'who said ''no''']
passes:
  A: '1'
  B: '2'
`;

/** A sidecar as the archive reads it. */
function read(sidecar: string) {
  const parsed = parseYaml('paste.txt.yaml', sidecar, captureSidecar);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.data;
}

describe('the sidecar of a capture with words removed', () => {
  const once = redactSidecar(SIDECAR, `one\n${BAR}\n`, ['2']);

  it('Has both hashes and the lines, and else what it had', () => {
    expect(read(once)).toEqual({
      ...read(SIDECAR),
      originalSha256: sha256('one\ntwo\n'),
      sha256: sha256(`one\n${BAR}\n`),
      redactions: ['2'],
    });
  });

  it('Has after a second removal the first hash still, and the lines of both', () => {
    const twice = read(redactSidecar(once, `${BAR}\n${BAR}\n`, ['1']));
    expect(twice).toMatchObject({
      originalSha256: sha256('one\ntwo\n'),
      sha256: sha256(`${BAR}\n${BAR}\n`),
      redactions: ['2', '1'],
    });
  });

  it('Stays as its editor wrote it in all other lines', () => {
    const added = /^(sha256|originalSha256|redactions): .*\n/gm;
    expect(once.replace(added, '')).toBe(SIDECAR.replace(added, ''));
    expect(once).toContain("\nredactions: ['2']\n");
  });

  it('Must be a list of fields', () => {
    expect(() => redactSidecar('nothing', '', [])).toThrow('not a list of fields');
  });
});

const COMMENT = `---
# A canary's comment.

number: 12
parent: 11
parentBasis: { kind: 'inferred', confidence: 'medium', reason: 'it says “canary”' }
boundary: { kind: 'inferred', confidence: 'medium', reason: 'canary' }
author: { name: 'J. Canary', role: 'host', basis: 'recorded' } # the canary
date: '2025-12-09'
captured:
  # where the canary sat
  - { capture: 'chinatalk-h200/paste.txt', pass: 'B', lines: '41-42' }
stance: 'for'
themes: ['criticism'] # canary
labelledBy: 'editor'
sameVoice: { comment: 10, confidence: 'medium', reason: 'the canary' }
# That was the canary.
---
A canary.

---

Another canary.
`;

describe('the file of a removed comment', () => {
  const removal = { reason: 'privacy', date: '2026-01-31' } as const;
  const buried = () => buryComment(COMMENT, removal);

  it('Reads back strictly, with its number, place and lines, and nothing else of its own', () => {
    expect(parseMarkdownFile('12.md', buried(), commentFrontMatter)).toMatchObject({
      ok: true,
      body: '',
      data: {
        number: 12,
        parent: 11,
        parentBasis: {
          kind: 'inferred',
          confidence: 'medium',
          reason: 'the words that showed it were removed',
        },
        author: { name: null, role: 'reader', basis: 'inferred' },
        date: null,
        captured: [{ capture: 'chinatalk-h200/paste.txt', pass: 'B', lines: '41-42' }],
        stance: 'none',
        themes: [],
        state: 'removed',
        removed: removal,
      },
    });
  });

  it('Holds no word, name, label or remark that it had', () => {
    expect(buried()).not.toMatch(/canary|2025|labelledBy|sameVoice|boundary|host/i);
  });

  it('Is written as editors write, every string in single quotes', () => {
    expect(buried().split('\n').slice(3)).toEqual([
      "parentBasis: { kind: 'inferred', confidence: 'medium', reason: 'the words that showed it were removed' }",
      "author: { name: null, role: 'reader', basis: 'inferred', confidence: 'low', reason: 'default' }",
      'date: null',
      'captured:',
      "  - { capture: 'chinatalk-h200/paste.txt', pass: 'B', lines: '41-42' }",
      "stance: 'none'",
      'themes: []',
      "state: 'removed'",
      "removed: { reason: 'privacy', date: '2026-01-31' }",
      '---',
      '',
    ]);
  });

  it('Keeps a place that was recorded', () => {
    const recorded = COMMENT.replace(/parentBasis: .*/, "parentBasis: { kind: 'recorded' }");
    const parsed = parseMarkdownFile('12.md', buryComment(recorded, removal), commentFrontMatter);
    expect(parsed).toMatchObject({ ok: true, data: { parentBasis: { kind: 'recorded' } } });
  });

  it('Is the same whatever line ends its editor used', () => {
    const windows = COMMENT.replaceAll('\n', '\r\n');
    expect(buryComment(windows, removal)).toBe(buried());
  });

  it('Says no more in which captures it had other words, another author or a date of its own', () => {
    const marked = COMMENT.replace(
      "lines: '41-42' }",
      "lines: '41-42' }\n  - { capture: 'a/b.json', place: '/1', words: 'other', differs: ['author', 'date'] }\n  - { capture: 'a/c.json', place: '/2', words: 'part' }",
    ).replace(
      "stance: 'for'",
      "dateRange: { earliest: '2025-12-08', latest: '2025-12-09', said: '3h' }\nurl: 'https://a.example/'\nwithheld: 'deleted'\ntruncated: true\nstance: 'for'",
    );
    const written = buryComment(marked, removal);
    expect(written).toContain("  - { capture: 'a/b.json', place: '/1' }\n");
    expect(written).toContain("  - { capture: 'a/c.json', place: '/2' }\n");
    expect(written).not.toMatch(/words:|differs|dateRange|url:|withheld|truncated/);
  });

  it('Must have front matter', () => {
    expect(() => buryComment('Words alone.', removal)).toThrow('no front matter');
  });
});
