import { describe, expect, it } from 'vitest';
import { card } from '../../../src/model/card.ts';
import { aClaim, aComment, realArchive } from '../../support/real-archive.ts';

const ADDRESS = 'https://archive.example/c/1/';
const comment = aComment({ number: 1, lines: ['It is no zero-sum game.', 'So sell.'] });
const facts = { claims: [], citation: 'A reader, comment 1.', address: ADDRESS, captures: [] };
const quoting = (slug: string, ...exact: string[]) =>
  aClaim(slug, { quotations: [{ comment: 1, exact }] });

describe('a card', () => {
  it('has claim, citation, whole words with the operative ones marked, address and date', () => {
    const claims = [quoting('trade', 'no zero-sum', 'So sell.')];
    expect(card(comment, { ...facts, claims })).toBe(
      [
        'Claim (in the archive’s words):\ntrade.',
        'Source:\nA reader, comment 1.',
        'Words (verbatim and whole):\nIt is «no zero-sum» game.\n\n«So sell.»',
        '« » are the archive’s: they mark the words it quotes for the claim.',
        `Address: ${ADDRESS}\nDate of capture not recorded.`,
      ].join('\n\n'),
    );
  });

  it('has no claim and marks nothing where no claim quotes the comment', () => {
    const text = card(comment, facts);
    expect(text).toMatch(/^Source:/);
    expect(text).not.toMatch(/[«»]|archive’s/);
  });

  it('marks once what several claims quote', () => {
    const claims = [quoting('a', 'It is no'), quoting('b', 'no zero-sum'), quoting('c', 'game.')];
    expect(card(comment, { ...facts, claims })).toContain(
      '«It is no zero-sum» «game.»\n\nSo sell.',
    );
  });

  it('marks with signs that the comment itself does not use', () => {
    const own = aComment({ number: 1, lines: ['«Sell», he said.'] });
    const text = card(own, { ...facts, claims: [quoting('a', 'he said')] });
    expect(text).toContain('«Sell», [[he said]].');
    expect(text).toContain('[[ ]] are the archive’s');
  });

  it('says the days of capture where they are recorded', () => {
    const [capture] = realArchive().captures.values();
    if (!capture) throw new Error('The archive has no capture.');
    const captures = [capture, { ...capture, capturedOn: '2025-12-10' }];
    expect(card(comment, { ...facts, captures: [capture] })).toMatch(
      /Date of capture not recorded\.$/,
    );
    expect(card(comment, { ...facts, captures })).toMatch(/Captured: 10 December 2025$/);
  });

  it('holds every comment of the archive word for word, once its marks are taken out', () => {
    const { comments, claims } = realArchive();
    for (const comment of comments.values()) {
      const text = card(comment, { ...facts, claims: [...claims.values()] });
      expect(text.replace(/[«»]/g, '')).toContain(comment.lines.join('\n\n'));
    }
  });
});
