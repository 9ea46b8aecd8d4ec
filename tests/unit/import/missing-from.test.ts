import { describe, expect, it } from 'vitest';
import { missingFrom } from '../../../src/import/missing-from.ts';
import { aCapture, aCaptured } from '../../support/captured.ts';

const on = (name: string, capturedOn: string | null) =>
  aCapture(name, [aCaptured({ id: name })], { capturedOn });
const held = (...names: string[]) =>
  names.map((name) => ({ capture: `example/${name}`, place: '/0' }));

describe('captures that lack a comment', () => {
  const captures = [
    on('d.json', '2025-12-14'),
    on('b.json', '2025-12-12'),
    on('c.json', '2025-12-13'),
    on('a.json', '2025-12-11'),
    on('undated.json', null),
  ];

  it('are those of a later day, in order of their names', () => {
    const lacking = missingFrom(captures);
    expect(lacking(held('a.json'))).toEqual(['example/b.json', 'example/c.json', 'example/d.json']);
    expect(lacking(held('c.json', 'b.json'))).toEqual(['example/d.json']);
    expect(lacking(held('d.json'))).toEqual([]);
  });

  it('are none where nobody knows the day of a capture that holds it', () => {
    expect(missingFrom(captures)(held('undated.json'))).toEqual([]);
    expect(missingFrom(captures)(held('undated.json', 'c.json'))).toEqual(['example/d.json']);
  });
});
