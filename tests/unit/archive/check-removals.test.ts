import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { buryComment, redactCapture, redactSidecar } from '../../../src/import/redact.ts';
import { addComment, type ContentCopy, contentCopy } from '../../support/content-copy.ts';

const FILE = 'comments/99.md';
const CAPTURE = 'captures/chinatalk-h200/paste-99.txt';
const SIDECAR = `${CAPTURE}.yaml`;
const BAR = '█'.repeat(10);

/** A copy of the content with a comment 99 of two lines, in a capture of its own. */
function withComment(): ContentCopy {
  const copy = contentCopy();
  addComment(copy, 99, 'First words.\nSecond words.', { A: ['First words.', 'Second words.'] });
  return copy;
}

/** The same, with comment 99 removed as `npm run remove` does. */
function withRemoved(): ContentCopy {
  const copy = withComment();
  copy.write(FILE, buryComment(copy.read(FILE), { reason: 'author', date: '2026-01-31' }));
  bar(copy, redactCapture(copy.read(CAPTURE), ['1-2']), ['1-2']);
  return copy;
}

function bar(copy: ContentCopy, text: string, ranges: string[]): void {
  copy.write(CAPTURE, text);
  copy.write(SIDECAR, redactSidecar(copy.read(SIDECAR), text, ranges));
}

/** The same, with comment 99 found to be part of comment 8. */
function withMoved(): ContentCopy {
  const copy = withRemoved();
  const eighth = parse(copy.read('comments/8.md').split('---\n')[1] ?? '');
  copy.set(FILE, 'state', 'moved');
  copy.set(FILE, 'removed', undefined);
  copy.set(FILE, 'captured', [eighth.captured[0]]);
  copy.set(FILE, 'moved', { to: 8, reason: 'it is the end of the same paragraph' });
  copy.remove(CAPTURE);
  copy.remove(SIDECAR);
  return copy;
}

function setSidecar(copy: ContentCopy, fields: Record<string, unknown>): void {
  const sidecar = { ...parse(copy.read(SIDECAR)), ...fields };
  copy.write(SIDECAR, stringify(sidecar, { keepUndefined: false }));
}

describe('a removed comment', () => {
  it('Is in order as npm run remove leaves it', () => {
    expect(withRemoved().problems()).toEqual([]);
  });

  it('May be removed beside another of the same capture', () => {
    const copy = contentCopy();
    addComment(copy, 98, 'Live words.', { A: ['Live words.', 'First words.'] });
    copy.set('comments/98.md', 'captured', [
      { capture: 'chinatalk-h200/paste-98.txt', pass: 'A', lines: '1' },
    ]);
    copy.write(FILE, copy.read('comments/98.md'));
    copy.set(FILE, 'number', 99);
    copy.set(FILE, 'captured', [{ capture: 'chinatalk-h200/paste-98.txt', pass: 'A', lines: '2' }]);
    copy.write(FILE, buryComment(copy.read(FILE), { reason: 'law', date: '2026-01-31' }));
    const capture = 'captures/chinatalk-h200/paste-98.txt';
    copy.write(capture, redactCapture(copy.read(capture), ['2']));
    const sidecar = redactSidecar(copy.read(`${capture}.yaml`), copy.read(capture), ['2']);
    copy.write(`${capture}.yaml`, sidecar);
    expect(copy.read(capture)).toBe(`Live words.\n${BAR}`);
    expect(copy.problems()).toEqual([]);
  });

  it('Says when and why', () => {
    const copy = withRemoved();
    copy.edit(FILE, "removed: { reason: 'author', date: '2026-01-31' }\n", '');
    expect(copy.problems()).toEqual([
      { file: FILE, what: 'state removed and removed go together', fix: 'write both or neither' },
    ]);
  });

  it('Says that it is removed', () => {
    const copy = withRemoved();
    copy.edit(FILE, "state: 'removed'\n", '');
    expect(copy.problems()).toContainEqual({
      file: FILE,
      what: 'state removed and removed go together',
      fix: 'write both or neither',
    });
  });

  it('Has no words', () => {
    const copy = withRemoved();
    copy.write(FILE, `${copy.read(FILE)}First words.\n`);
    expect(copy.problems()).toEqual([
      { file: FILE, what: 'a comment that is removed has words', fix: 'leave the body empty' },
    ]);
  });

  it.each([
    ['author', { name: 'J. Example', role: 'reader', basis: 'recorded' }],
    ['date', '2025-12-09'],
    ['stance', 'for'],
    ['themes', ['risk']],
  ])('Has nothing left under %s', (field, value) => {
    const copy = withRemoved();
    copy.set(FILE, field, value);
    copy.set(FILE, 'labelledBy', 'editor');
    expect(copy.problems()).toEqual([
      {
        file: FILE,
        what: 'a comment that is removed has a name, a date, a stance or themes',
        fix: expect.stringContaining('write author with name: null'),
      },
    ]);
  });

  it('Has bars for every one of its words in the capture', () => {
    const copy = withRemoved();
    const text = `${BAR}\nSecond ${BAR}`;
    copy.write(CAPTURE, text);
    setSidecar(copy, { sha256: createHash('sha256').update(text).digest('hex') });
    expect(copy.problems()).toEqual([
      {
        file: CAPTURE,
        line: 2,
        what: 'comment 99 was removed and its words stand here',
        fix: 'npm run remove -- 99',
      },
    ]);
  });

  it('Has each of its lines listed in the sidecar', () => {
    const copy = withRemoved();
    setSidecar(copy, { redactions: ['2'] });
    expect(copy.problems()).toMatchObject([{ file: CAPTURE, line: 1 }]);
  });

  it('Has no line listed that the capture does not have', () => {
    const copy = withRemoved();
    setSidecar(copy, { redactions: ['1-3'] });
    expect(copy.problems()).toEqual([
      {
        file: CAPTURE,
        what: 'redactions names line 3, which the capture does not have',
        fix: 'take the line out of redactions',
      },
    ]);
  });

  it('Leaves the first hash in the sidecar', () => {
    const copy = withRemoved();
    setSidecar(copy, { originalSha256: undefined });
    expect(copy.problems()).toEqual([
      {
        file: CAPTURE,
        what: 'redactions and originalSha256 go together',
        fix: 'write both or neither in the sidecar',
      },
    ]);
  });

  it('Leaves the right second hash in the sidecar', () => {
    const copy = withRemoved();
    copy.write(CAPTURE, `${BAR}█\n${BAR}`);
    expect(copy.problems()).toMatchObject([
      { file: CAPTURE, what: expect.stringContaining('its SHA-256 differs') },
    ]);
  });
});

describe('a live comment', () => {
  it('Has no line listed as redacted', () => {
    const copy = withComment();
    bar(copy, copy.read(CAPTURE), ['2']);
    expect(copy.problems()).toEqual([
      {
        file: CAPTURE,
        line: 2,
        what: 'comment 99 is live and its line is listed as redacted',
        fix: 'take the line out of redactions',
      },
    ]);
  });

  it('Has no other hash in the sidecar of its capture', () => {
    const copy = withComment();
    setSidecar(copy, { originalSha256: 'a'.repeat(64) });
    expect(copy.problems()).toMatchObject([
      { file: CAPTURE, what: 'redactions and originalSha256 go together' },
    ]);
  });
});

describe('a moved comment', () => {
  it('Is in order without words, with the comment that has them', () => {
    expect(withMoved().problems()).toEqual([]);
  });

  it.each([999, 99])('Did not move to %i, which holds no words', (to) => {
    const copy = withMoved();
    copy.set(FILE, 'moved', { to, reason: 'it is the end of the same paragraph' });
    expect(copy.problems()).toEqual([
      {
        file: FILE,
        what: `it moved to comment ${to}, which is not there`,
        fix: 'name the comment that now holds its words',
      },
    ]);
  });

  it('Says where and why', () => {
    const copy = withMoved();
    copy.set(FILE, 'moved', undefined);
    expect(copy.problems()).toEqual([
      { file: FILE, what: 'state moved and moved go together', fix: 'write both or neither' },
    ]);
  });

  it('Has no words and no labels of its own', () => {
    const copy = withMoved();
    copy.set(FILE, 'stance', 'for');
    copy.set(FILE, 'labelledBy', 'editor');
    copy.write(FILE, `${copy.read(FILE)}First words.\n`);
    expect(copy.problems().map(({ what }) => what)).toEqual([
      'a comment that is moved has words',
      'a comment that is moved has a name, a date, a stance or themes',
    ]);
  });
});
