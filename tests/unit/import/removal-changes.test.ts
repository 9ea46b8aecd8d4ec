import { describe, expect, it } from 'vitest';
import { planRemoval } from '../../../src/import/plan-removal.ts';
import { EMPTY, imported } from '../../support/importing.ts';
import { captureBytes } from '../../support/sound-captures.ts';

const removal = { reason: 'author', date: '2026-01-31' } as const;
const STORED = 'captures/example/saved.json.txt';

/** What the removal of a comment would write, as text, from files of a content folder. */
function removed(captured: Parameters<typeof planRemoval>[0]['captured'], files: object) {
  const held = new Map<string, string>(Object.entries(files));
  const plan = planRemoval({ number: 2, captured }, removal, (file) => {
    const text = held.get(file);
    if (text === undefined) throw new Error(`${file} is not there.`);
    return Buffer.from(text);
  });
  const changes = [...(plan.changes ?? [])].map(
    ([file, data]) => [file, Buffer.from(data).toString()] as const,
  );
  return { fault: plan.fault, changes: new Map(changes) };
}

/** An archive with one thread of Hacker News. */
function archive() {
  const { text, changes, after } = imported(EMPTY, captureBytes('hacker-news-algolia/item.json'));
  const files = Object.fromEntries([...changes.keys()].map((file) => [file, text(file)]));
  const comment = after.comments.find(({ comment }) => comment.number === 2)?.comment;
  if (!comment) throw new Error('There is a comment 2.');
  return { files, comment };
}

describe('the removal of a comment', () => {
  it('writes its file, its captures with bars, and their sidecars', () => {
    const { files, comment } = archive();
    const line = 'The H20 is memory-bound; the H200 is not.';
    expect(comment.lines).toContain(line);
    const { changes } = removed(comment.captured, files);
    expect([...changes.keys()]).toEqual([STORED, `${STORED}.yaml`, 'comments/2.md']);
    expect(files[STORED]).toContain(line);
    for (const text of changes.values()) expect(text).not.toContain(line);
    const [part] = comment.captured;
    const place = part && 'place' in part ? part.place : '';
    expect(changes.get(`${STORED}.yaml`)).toContain(`redactions: [{ place: '${place}' }]`);
    expect(changes.get('comments/2.md')).toContain("state: 'removed'");
  });

  it('bars lines of pasted text, in each capture that holds it', () => {
    const { files } = archive();
    const sidecar = `format: 'pasted-text'\nsha256: '${'0'.repeat(64)}'\ncapturedOn: null\ncapturedHow: 'Pasted.'\nunknown: []\npasses:\n  A: '1-3'\n`;
    const paste = 'Théo wrote this.\nHer words.\nMore of them.\n';
    const at = (capture: string, lines: string) => ({ capture, pass: 'A', lines });
    const { changes } = removed([at('a/1.txt', '2'), at('a/1.txt', '3'), at('a/2.txt', '2-3')], {
      'comments/2.md': files['comments/2.md'],
      'captures/a/1.txt': paste,
      'captures/a/1.txt.yaml': sidecar,
      'captures/a/2.txt': paste,
      'captures/a/2.txt.yaml': sidecar,
    });
    const bar = '█'.repeat(10);
    const barred = `Théo wrote this.\n${bar}\n${bar}\n`;
    expect([changes.get('captures/a/1.txt'), changes.get('captures/a/2.txt')]).toEqual([
      barred,
      barred,
    ]);
    expect(changes.get('captures/a/1.txt.yaml')).toContain("redactions: ['2', '3']");
    expect(changes.get('captures/a/2.txt.yaml')).toContain("redactions: ['2-3']");
  });

  it('is not planned where a capture cannot be barred, and says which', () => {
    const { files } = archive();
    const { changes, fault } = removed(
      [{ capture: 'example/saved.json.txt', place: '/children/77' }],
      files,
    );
    expect([changes.size, fault]).toEqual([
      0,
      `content/${STORED}: no comment stands at /children/77`,
    ]);
  });
});
