import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCapture } from '../../../src/import/adapters/read-capture.ts';
import { wordsAsLines } from '../../../src/import/adapters/words.ts';
import { redactPlaces } from '../../../src/import/redaction/redact-places.ts';
import { PROJECT } from '../../support/run-script.ts';

const FIXTURES = join(PROJECT, 'tests/fixtures/captures');
const formats = readdirSync(FIXTURES).flatMap((format) =>
  readdirSync(join(FIXTURES, format)).map(
    (file) => [format, join(FIXTURES, format, file)] as const,
  ),
);

function read(bytes: Uint8Array) {
  const thread = readCapture(bytes);
  if (!thread) throw new Error('No adapter knows the capture.');
  return thread;
}

describe('a capture with a comment redacted', () => {
  it.each(formats)(
    'Reads as before but for it, and holds none of its words or its author: %s',
    (_, file) => {
      const bytes = readFileSync(file);
      const before = read(bytes);
      for (const comment of before.comments) {
        const { place, words, author } = comment;
        const { bytes: redacted, fault } = redactPlaces(bytes, [place]);
        expect(fault).toBeUndefined();
        if (!redacted) continue;
        const after = read(redacted);
        expect(after.comments.filter((each) => each.place !== place)).toEqual(
          before.comments.filter((each) => each.place !== place),
        );
        const barred = after.comments.find((each) => each.place === place);
        expect(barred?.id).toBe(comment.id);
        if (comment.parent.kind !== 'unknown') expect(barred?.parent).toEqual(comment.parent);
        if (words) expect(barred?.words && wordsAsLines(barred.words).join('')).toMatch(/^█+$/);
        const line = words
          ? wordsAsLines(words).toSorted((a, b) => b.length - a.length)[0]
          : undefined;
        const lost = (secret: string) => {
          const times = (text: Uint8Array) =>
            Buffer.from(text).toString('utf8').split(secret).length;
          return times(bytes) === 1 || times(redacted) < times(bytes);
        };
        if (line) expect([place, lost(line)]).toEqual([place, true]);
        if (author.name) expect([place, lost(author.name)]).toEqual([place, true]);
      }
    },
  );

  it('Holds no line of the header of a mail that named its author', () => {
    const mail = [
      'From a@x Tue Dec  9 14:02:00 2025',
      'Received: from pc.ann.example ([192.0.2.7])',
      '\tby mx.example for ann@ann.example;',
      '\tTue, 9 Dec 2025 14:02:00 +0000',
      'From: Ann Example',
      ' <ann@ann.example>',
      'Message-ID: <1@x>',
      'Date: Tue, 9 Dec 2025 14:02:00 +0000',
      '',
      'Words of hers.',
      '',
    ].join('\n');
    const { bytes } = redactPlaces(new TextEncoder().encode(mail), ['message 1']);
    const left = new TextDecoder().decode(bytes);
    expect(left).not.toMatch(/ann|192\.0|mx\.example/i);
    expect(left).toContain('Message-ID: <1@x>');
  });

  const item = (author: string, text: string) =>
    new TextEncoder().encode(
      JSON.stringify({
        id: 1,
        type: 'story',
        title: 'H200',
        children: [
          { id: 2, type: 'comment', author, text, parent_id: 1, story_id: 1, children: [] },
          { id: 3, type: 'comment', author: 'ann', text: 'More.', parent_id: 1, children: [] },
        ],
      }),
    );

  it('Is refused where its words or author stand in what the capture cannot be read without', () => {
    const fault = 'its words or author cannot be barred at /children/0 without breaking the file';
    expect(redactPlaces(item('comment', 'Words.'), ['/children/0'])).toEqual({ fault });
    expect(redactPlaces(item('ann', 'comment'), ['/children/0'])).toEqual({ fault });
    const { bytes } = redactPlaces(item('bob', 'omit'), ['/children/0']);
    expect(new TextDecoder().decode(bytes)).not.toMatch(/bob|omit/);
  });

  it('Is refused where nothing stands, and nothing is done then of the rest', () => {
    expect(redactPlaces(item('bob', 'Words.'), ['/children/0', '/children/7'])).toEqual({
      fault: 'no comment stands at /children/7',
    });
    expect(redactPlaces(new TextEncoder().encode('Words.'), ['/children/0'])).toEqual({
      fault: 'no comment stands at /children/0',
    });
  });

  it('Is every comment that is named, and no other', () => {
    const { bytes } = redactPlaces(item('bob', 'Words.'), ['/children/0', '/children/1']);
    expect(new TextDecoder().decode(bytes)).not.toMatch(/bob|Words|ann|More/);
  });
});
