import { describe, expect, it } from 'vitest';
import { parseMarkdownFile } from '../../../src/archive/front-matter.ts';
import { newThread, type SourceGiven } from '../../../src/import/new-thread.ts';
import type { CapturedThread } from '../../../src/schema/captured-thread.ts';
import { threadFrontMatter } from '../../../src/schema/thread.ts';
import { aCaptured } from '../../support/captured.ts';

const SAID = {
  title: 'EMERGENCY POD',
  publication: 'ChinaTalk',
  url: 'https://www.chinatalk.example/p/pod',
  published: '2025-12-09T02:41:10Z',
};

function thread(
  given: SourceGiven,
  source: Partial<CapturedThread['source']> = {},
  fields: Partial<CapturedThread> = {},
) {
  const made = newThread(
    {
      format: 'substack',
      comments: [aCaptured({ id: '1' })],
      source: { ...SAID, ...source },
      ...fields,
    },
    given,
  );
  if (made.file === undefined) throw new Error(made.faults.join('\n'));
  const parsed = parseMarkdownFile('threads/example.md', made.file, threadFrontMatter);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return { ...parsed.data, body: parsed.body };
}

describe('the file of a new thread', () => {
  it('has what the capture says of its page, and that nobody has introduced it', () => {
    const { body, ...data } = thread({});
    expect(data).toEqual({
      title: 'Comments on “EMERGENCY POD”',
      lede: 'Comments on “EMERGENCY POD”, published by ChinaTalk.',
      source: { ...SAID, published: '2025-12-09', basis: { kind: 'recorded' } },
      provenance:
        'Read by program from Substack’s comments as JSON: words, and what else is recorded, are as the capture has them.',
    });
    expect(body).toMatch(/^## About this thread\n\nNo editor has introduced this thread yet\./);
  });

  it('has what an editor says before what the capture says, and who says it', () => {
    const given = {
      title: 'A pod',
      publication: 'Us',
      source: 'https://a.example/',
      lede: 'Words.',
    };
    expect(thread({ ...given, published: '2025' })).toMatchObject({
      title: 'Comments on “A pod”',
      lede: 'Words.',
      source: {
        title: 'A pod',
        publication: 'Us',
        url: 'https://a.example/',
        published: '2025',
        basis: {
          kind: 'inferred',
          confidence: 'medium',
          reason: 'whoever added the capture gave its title, publication, address and published',
        },
      },
    });
    expect(thread({ publication: 'Us' }).source.basis).toEqual({
      kind: 'inferred',
      confidence: 'high',
      reason: 'whoever added the capture gave its publication',
    });
    expect(thread({ title: 'A', publication: 'Us' }).source.basis).toMatchObject({
      reason: 'whoever added the capture gave its title and publication',
    });
  });

  it('has no day of publication that nobody says', () => {
    expect(thread({}, { published: null }).source.published).toBeNull();
  });

  it('says what its capture does not record, and what was worked out from pasted text', () => {
    const undated = aCaptured({ id: '1', date: { kind: 'unknown' }, parent: { kind: 'unknown' } });
    expect(thread({}, {}, { comments: [undated] }).provenance).toMatch(
      / as the capture has them\. It does not record: dates, who answers whom\.$/,
    );
    expect(thread({}, {}, { format: 'pasted-text' }).provenance).toMatch(
      /^The capture is pasted text: where a comment ends, /,
    );
  });

  it('is asked for everything that nobody says, at once', () => {
    const bare = { title: null, publication: null, url: null, published: null };
    const faultsOf = (source: CapturedThread['source'], given: SourceGiven = {}) =>
      newThread({ format: 'substack', comments: [], source }, given).faults;
    expect(faultsOf(bare)).toEqual([
      "The capture does not say the title of the page: --title 'EMERGENCY POD: …'",
      "The capture does not say who published it: --publication 'ChinaTalk'",
      'The capture does not say the address of the page: --source https://…',
    ]);
    for (const field of ['title', 'publication', 'url'] as const) {
      expect(faultsOf({ ...SAID, [field]: null })).toHaveLength(1);
    }
    expect(faultsOf({ ...SAID, url: 'ftp://a' }, { published: 'soon' })).toEqual([
      expect.stringMatching(/^source\.url: ./),
      expect.stringMatching(/^source\.published: ./),
    ]);
  });
});
