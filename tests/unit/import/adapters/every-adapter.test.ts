import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rawCapture } from '../../../../src/import/adapters/adapter.ts';
import { parseJson } from '../../../../src/import/adapters/json-text.ts';
import { ADAPTERS, readCapture } from '../../../../src/import/adapters/read-capture.ts';
import { captureText, editedText, read } from '../../../support/captures.ts';
import { cutAnywhere, cutAtEveryByte, flipBits } from '../../../support/damaged-captures.ts';
import { DEEP_CAPTURES } from '../../../support/deep-captures.ts';
import { captureBytes, JSON_CAPTURES, SOUND_CAPTURES } from '../../../support/sound-captures.ts';
import { unsound } from '../../../support/unsound-thread.ts';

describe.each(Object.entries(SOUND_CAPTURES))('an adapter for %s', (format, file) => {
  const bytes = captureBytes(file);

  it('is the only one that knows the capture', () => {
    expect(read(bytes).format).toBe(format);
    const others = ADAPTERS.filter((adapter) => adapter.format !== format);
    expect(others.filter((adapter) => adapter.detects(rawCapture(bytes)))).toEqual([]);
  });

  it('reads a capture cut anywhere, or with a bit flipped, and counts each item once', {
    timeout: 30_000,
  }, () => {
    const damaged = [
      ...cutAtEveryByte(bytes, 100),
      ...cutAnywhere(bytes, 7, 100),
      ...flipBits(bytes, 7, 100),
    ];
    expect(damaged.flatMap((capture) => unsound(readCapture(capture)))).toEqual([]);
  });

  // Nothing in a mail, nor in a folder of mails, says where it ends.
  const ends = format !== 'mbox' && format !== 'maildir';

  it.runIf(ends)('says of a capture that was cut off nothing that the whole does not say', () => {
    const whole = new Map(read(bytes).comments.map((comment) => [comment.place, comment]));
    for (const cut of cutAnywhere(bytes, 11, 60)) {
      for (const comment of readCapture(cut)?.comments ?? []) {
        // Which source it is from is said only where there are several.
        expect({ ...whole.get(comment.place), source: undefined }).toEqual({
          ...comment,
          source: undefined,
        });
      }
    }
  });

  it.runIf(ends)(
    'keeps the comments before the place where a capture was cut off, and says where',
    () => {
      const { comments, quarantined } = read(bytes.slice(0, -20));
      expect(comments.length).toBeGreaterThanOrEqual(read(bytes).comments.length - 1);
      expect(quarantined.map(({ code }) => code)).toContain(
        format === 'h200-debate' ? 'malformed' : 'not-loaded',
      );
    },
  );

  it('reads the same from the same bytes, whatever was read before', () => {
    const first = readCapture(bytes);
    for (const other of Object.values(SOUND_CAPTURES)) readCapture(captureBytes(other));
    expect(readCapture(bytes.slice())).toEqual(first);
  });

  it('reads replies nested 1,900 deep, each with its parent', { timeout: 30_000 }, () => {
    const { comments, quarantined } = read(DEEP_CAPTURES[format]?.(1900) ?? '');
    expect(quarantined).toEqual([]);
    expect(comments).toHaveLength(1900);
    const ids = comments.map(({ id }) => id);
    const parents = comments.map(({ parent }) =>
      parent.kind === 'reply' ? parent.id : parent.kind,
    );
    expect(parents).toEqual(['opening', ...ids.slice(0, -1)]);
  });

  // Mails stand beside each other, however deep they answer: there is nothing in them to run out of.
  const deepest = ends ? 5000 : 2000;

  it(`counts each of ${deepest} replies nested in one another once`, { timeout: 30_000 }, () => {
    const thread = readCapture(new TextEncoder().encode(DEEP_CAPTURES[format]?.(deepest)));
    const left = thread?.quarantined.reduce((sum, { count }) => sum + count, 0) ?? 0;
    expect((thread?.comments.length ?? 0) + left).toBe(deepest);
  });
});

describe('any capture', () => {
  it('is read without an error, whatever its bytes', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        (bytes) => unsound(readCapture(bytes)).length === 0,
      ),
    );
  });

  it('is read without an error, whatever stands in place of a field of a sound one', () => {
    const documents = Object.values(JSON_CAPTURES).map(
      (file) => captureText(file).split('\n')[0] ?? '',
    );
    const fields = fc
      .constantFrom(...documents)
      .chain((document) =>
        fc.tuple(fc.constant(document), fc.constantFrom(...pointers(parseJson(document)))),
      );
    fc.assert(
      fc.property(fields, fc.jsonValue(), ([document, pointer], value) => {
        const thread = readCapture(new TextEncoder().encode(editedText(document, pointer, value)));
        expect(unsound(thread)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

/** The JSON Pointers of everything that a value holds. */
function pointers(value: unknown, at = ''): string[] {
  const entries = value instanceof Object ? Object.entries(value) : [];
  return [at, ...entries.flatMap(([key, inner]) => pointers(inner, `${at}/${key}`))];
}
