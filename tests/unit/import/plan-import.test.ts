import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/archive/check.ts';
import { captureIn } from '../../../src/archive/read-captures.ts';
import { captureText } from '../../support/captures.ts';
import { EMPTY, imported, planned } from '../../support/importing.ts';
import { captureBytes, SOUND_CAPTURES } from '../../support/sound-captures.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const STORED = 'captures/example/saved.json.txt';

describe('an import', () => {
  it('writes the capture, what is known of it, the report, the thread and each comment', () => {
    const { changes, report, problems, text } = imported(
      EMPTY,
      captureBytes('hacker-news-algolia/item.json'),
      { file: 'Item 1.JSON' },
    );
    expect(problems).toEqual([]);
    expect(report).toMatchObject({ in: 6, new: 6, numbers: '1-6', redacted: 0, notHere: [] });
    expect([...changes.keys()].filter((file) => !file.startsWith('comments/'))).toEqual([
      'captures/example/item-1.json.txt',
      'captures/example/item-1.json.txt.yaml',
      'captures/example/item-1.json.txt.report.yaml',
      'threads/example.md',
    ]);
    expect(text('captures/example/item-1.json.txt.yaml')).toContain("capturedOn: '2026-01-10'");
  });

  it('gives the first free number of the whole archive, and each file a name of its own', () => {
    const first = imported(EMPTY, captureBytes('hacker-news-algolia/item.json')).after;
    const second = imported(first, captureBytes('substack/comments.json'), { thread: 'other' });
    expect(second.report.numbers?.startsWith('7-')).toBe(true);
    const later = imported(first, bytes(`${captureText('hacker-news-algolia/item.json')}\n`));
    expect(later.changes.has('captures/example/saved.json-2.txt')).toBe(true);
    expect(later.changes.has('threads/example.md')).toBe(false);
    expect(later.report).toMatchObject({ new: 0, same: 6, changed: 0, numbers: null });
  });

  it('has nothing to do where the archive has the file', () => {
    const capture = captureBytes('hacker-news-algolia/item.json');
    const { after } = imported(EMPTY, capture);
    expect(planned(after, capture)).toEqual({ kind: 'known', capture: STORED.slice(9) });
  });

  it('is refused with every reason at once', () => {
    const plan = planned(EMPTY, captureBytes('substack/comments.json'), {
      thread: 'Not a name',
      capturedOn: '2026-02-30',
      given: {},
    });
    expect(plan).toMatchObject({ kind: 'refused' });
    const faults = plan.kind === 'refused' ? plan.faults : [];
    expect(faults).toContain(
      "--thread must be lower-case words joined by hyphens, not 'Not a name'",
    );
    expect(faults.some((fault) => fault.startsWith('--on '))).toBe(true);
    expect(faults.filter((fault) => /--(?:title|publication|source)/.test(fault)).length).toBe(3);
    const long = planned(EMPTY, captureBytes('substack/comments.json'), { thread: 'a'.repeat(81) });
    expect(long.kind).toBe('refused');
  });

  it('is told that the capture breaks off where it does not say what it is of', () => {
    const text = captureText('hacker-news-algolia/item.json');
    const plan = planned(EMPTY, bytes(text.slice(0, text.length * 0.8)), { given: {} });
    const faults = plan.kind === 'refused' ? plan.faults.join('\n') : '';
    expect(faults).toContain('--title');
    expect(faults).toContain('breaks off here');
  });

  it('says of new comments which of them have no words', () => {
    const { report } = imported(EMPTY, captureBytes('hacker-news-algolia/item.json'));
    expect(report.changes.flatMap(({ what }) => what)).toContain(
      'it has no words: the source does not say why',
    );
  });

  it('is refused where no comment can be taken over, and says why of each', () => {
    const none = JSON.stringify({
      id: 1,
      type: 'story',
      title: 'H200',
      children: [{ id: 2, type: 'job' }],
    });
    const plan = planned(EMPTY, bytes(none));
    expect(plan.kind === 'refused' && plan.faults.join()).toMatch(
      /No comment of the capture could be taken over\.\n {2}[a-z-]+ at \/children\/0: /,
    );
  });
});

describe('an import of a capture with words such as “3 hours ago” for its dates', () => {
  const capture = bytes(
    captureText('substack/comments.json').replaceAll(/"date":\s*"[^"]*"/g, '"date": "3 hours ago"'),
  );

  it('gives each comment the days between which they can be true, and says from what', () => {
    const { after, problems } = imported(EMPTY, capture);
    expect(problems).toEqual([]);
    for (const { comment } of after.comments) {
      expect([comment.date, comment.dateRange]).toEqual([
        null,
        {
          earliest: '2026-01-09',
          latest: '2026-01-10',
          said: '3 hours ago',
          confidence: 'high',
          reason: '“3 hours ago”, as captured on 2026-01-10',
        },
      ]);
    }
  });

  it('gives none where nobody knows the day of the capture', () => {
    const { after, problems, report } = imported(EMPTY, capture, { capturedOn: null });
    expect(problems).toEqual([]);
    expect(report.new).toBeGreaterThan(3);
    for (const { comment } of after.comments) {
      expect([comment.date, comment.dateRange]).toEqual([null, undefined]);
    }
  });
});

describe('an import of an export with addresses', () => {
  const exported = bytes(
    captureText(SOUND_CAPTURES['disqus'] ?? '').replaceAll(
      '</author>',
      '<email>someone@mail.example</email></author><ipAddress>192.0.2.44</ipAddress>',
    ),
  );

  it('stores it without them, says so in sidecar and report, and knows the file again', () => {
    const { after, problems, report, text } = imported(EMPTY, exported);
    expect(problems).toEqual([]);
    expect(text(STORED)).not.toMatch(/mail\.example|192\.0\.2|Taken back by/);
    expect(text(`${STORED}.yaml`)).toMatch(
      /^originalSha256: '[0-9a-f]{64}'\nredactions: \[\{ field: 'email', count: 6, because: 'personal' \}, /m,
    );
    expect(text(`${STORED}.report.yaml`)).toContain('redacted: 14\n');
    expect(report.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(text(`${STORED}.yaml`)).toContain(`originalSha256: '${report.sha256}'`);
    expect(planned(after, exported)).toMatchObject({ kind: 'known' });
  });

  it('is refused by the check where the file was put there by hand', () => {
    const { after, text } = imported(EMPTY, exported);
    const sidecar = text(`${STORED}.yaml`).replace(/^(?:originalSha256|redactions): .*\n/gm, '');
    const [bare] = captureIn(STORED, sidecar, exported, []);
    const captures = bare ? [bare] : [];
    expect(checkContent({ ...after, captures }).map(({ what }) => what)).toEqual(
      expect.arrayContaining([
        '6 of the field email hold an e-mail or IP address',
        '6 of the field ipAddress hold an e-mail or IP address',
        '2 of the field message hold what the source does not show',
      ]),
    );
  });
});
