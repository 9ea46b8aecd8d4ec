import { describe, expect, it } from 'vitest';
import { draftComments } from '../../../../../src/import/pasted/make-draft.ts';
import { NEW_THREAD, pasted } from '../../../../support/pasted.ts';

/** For each comment suggested for some lines: what it answers, why, and its role. */
function placings(lines: readonly string[], publication: string | null = null) {
  const { comments } = draftComments([pasted(lines.join('\n'))], { ...NEW_THREAD, publication });
  return comments.map((comment) => {
    if (comment.kind === 'known') throw new Error('nothing is known here');
    const { parent, placed, author } = comment;
    return { parent, reason: placed.reason, confidence: placed.confidence, role: author.role };
  });
}

const OPENING = 'Exports of chips were allowed again in December, at a price.';
const OTHERS = [
  'I would rather read about the railways of Japan.',
  'Personally, ports matter more than railways ever did.',
  'I never understood the fuss over harbours.',
];

describe('where a comment is placed', () => {
  it('is below the one whose opposite letter case it has', () => {
    const [, , , last] = placings([
      OPENING,
      OTHERS[0] ?? '',
      OTHERS[1] ?? '',
      'no, rails beat boats',
    ]);
    expect(last).toMatchObject({ parent: 2, confidence: 'medium' });
    expect(last?.reason).toBe(
      'its own words begin with a small letter, unlike those of comment @n3 above it',
    );
  });

  it('is beside the one above it where both begin small', () => {
    const small = ['no, rails beat boats', 'lol boats win'];
    const found = placings([OPENING, ...OTHERS, ...small]);
    expect(found.at(-2)?.parent).toBe(3);
    expect(found.at(-1)).toMatchObject({ parent: 3, confidence: 'low' });
    expect(found.at(-1)?.reason).toContain('beside comment @n5');
  });

  it('is nowhere by letter case where most begin small', () => {
    const found = placings(['chips were allowed again', 'lol rails beat boats', 'I like boats']);
    expect(found.map(({ reason }) => reason).join()).not.toContain('voice');
  });

  it('is below the one above it where a pass leaves it out', () => {
    const page = [OPENING, ...OTHERS];
    const folded = page.toSpliced(2, 0, 'Railways need chips.');
    const found = placings([...page, ...folded]);
    expect(found[2]).toMatchObject({ parent: 1, confidence: 'medium' });
    expect(found[2]?.reason).toContain('pass A leaves it out');
  });

  it('is below the one above it where it begins by speaking to someone', () => {
    const [, , last] = placings([OPENING, OTHERS[0] ?? '', 'I doubt you ever rode one.']);
    expect(last).toMatchObject({ parent: 1, confidence: 'medium' });
    expect(last?.reason).toContain('(“you”) below comment @n2');
  });

  it('is below the one of its exchange whose words it takes up', () => {
    const [, found] = placings([
      'Huawei makes Ascend processors near Shenzhen.',
      'I read that Huawei has sold Ascend processors for years.',
    ]);
    expect(found).toMatchObject({ parent: 0, confidence: 'low' });
    expect(found?.reason).toMatch(/^it takes up “\w+” and “\w+” of comment @n1$/);
  });

  it('is below the one above it where it points at what was said', () => {
    const [, , last] = placings([OPENING, OTHERS[0] ?? '', 'Sounds like this argument is lost.']);
    expect(last).toMatchObject({ parent: 1, confidence: 'low' });
    expect(last?.reason).toBe('it points back to comment @n2 above it');
  });

  it.each([
    ['it addresses the publication', 'Would you do an episode on railways?'],
    ['it begins with a view of its own', 'My two cents: rails.'],
    ['it asks a question of its own', 'Is there a map of railways?'],
    ['nothing in it shows that it answers another comment', 'I walk.'],
  ])('is the top where %s', (reason, line) => {
    const [, , last] = placings([OPENING, OTHERS[0] ?? '', line]);
    expect(last).toMatchObject({ parent: null, reason });
  });

  it('is never deeper than twenty suggestions in a row', () => {
    const chain = Array.from({ length: 60 }, (_, index) => `I doubt you saw number ${index}.`);
    const found = placings(chain);
    const depths: number[] = [];
    for (const { parent } of found) depths.push(parent === null ? 0 : (depths[parent] ?? 0) + 1);
    expect(Math.max(...depths)).toBe(20);
  });
});

describe('who seems to write', () => {
  const page = [
    OPENING,
    ...OTHERS,
    'Has Example been silenced, or will it write on harbours?',
    'we were busy with trains',
    'I never took a train.',
    'trains are great',
  ];

  it('is the host where it says “we” below what addresses the publication, and in that voice elsewhere', () => {
    const found = placings(page, 'Example');
    expect(found.map(({ role }) => role)).toEqual([
      ...Array(5).fill('reader'),
      'host',
      'reader',
      'host',
    ]);
    expect(found[5]?.reason).toMatch(/^it says “we” and answers “….* harbours\?” in comment @n5$/);
  });

  it('is a reader where nobody knows the publication', () => {
    expect(new Set(placings(page).map(({ role }) => role))).toEqual(new Set(['reader']));
  });
});
