import { describe, expect, it } from 'vitest';
import { newSidecar } from '../../../src/import/new-sidecar.ts';
import { read } from '../../support/captures.ts';
import { captureBytes } from '../../support/sound-captures.ts';

const found = 'b'.repeat(64);

function sidecar(
  fields: Partial<Parameters<typeof newSidecar>[0]> = {},
  stored: Partial<Parameters<typeof newSidecar>[1]> = {},
) {
  const request = {
    file: 'saved.json',
    bytes: new Uint8Array(),
    structure: read(captureBytes('hacker-news-algolia/item.json')),
    thread: 'example',
    capturedOn: '2026-01-10',
    addedOn: '2026-01-31',
    given: {},
    ...fields,
  };
  return newSidecar(request, { sha256: found, found, redactions: [], ...stored });
}

describe('the sidecar of a new capture', () => {
  it('says what the capture is, how it came to be where nobody says, and no more', () => {
    expect(sidecar().file?.trimEnd().split('\n')).toEqual([
      "format: 'hacker-news-algolia'",
      `sha256: '${found}'`,
      "capturedOn: '2026-01-10'",
      "capturedHow: 'Saved as a file: a Hacker News item as JSON from Algolia. How it was saved is not recorded.'",
      'unknown: []',
      "addedOn: '2026-01-31'",
      'reported: null',
    ]);
  });

  it('says what it was told: how it was saved, of which source, and that it is a part', () => {
    const { file } = sidecar({ capturedHow: 'Saved by hand.', only: '9000000002', part: true });
    expect(file).toContain("capturedHow: 'Saved by hand.'\n");
    expect(file).toContain("only: '9000000002'\n");
    expect(file).toContain("extent: 'part'\n");
  });

  it('has the hash of what was found where something is barred', () => {
    const redactions = [{ field: 'email', count: 2, because: 'personal' as const }];
    const { file } = sidecar({}, { sha256: 'a'.repeat(64), redactions });
    expect(file).toContain(`sha256: '${'a'.repeat(64)}'\noriginalSha256: '${found}'\n`);
    expect(file).toContain("redactions: [{ field: 'email', count: 2, because: 'personal' }]\n");
  });

  it('is not written where a field is wrong, and says which; the day has words of its own', () => {
    const { file, faults } = sidecar({ capturedOn: '2026-02-30', capturedHow: '', only: '' });
    expect(file).toBeUndefined();
    expect(faults).toEqual([
      expect.stringMatching(/^capturedHow: ./),
      expect.stringMatching(/^only: ./),
    ]);
  });
});
