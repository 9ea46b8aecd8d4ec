import { describe, expect, it } from 'vitest';
import { archiveOf } from '../../../src/archive/archive-of.ts';
import { claimsData } from '../../../src/model/claims-data.ts';
import { permalinks } from '../../../src/model/permalink.ts';
import { archivedClaim, archivedTheme } from '../../../src/schema/archive.ts';
import { aClaim, realArchive } from '../../support/real-archive.ts';

const link = permalinks('https://archive.example/');
const archive = realArchive();
const data = claimsData(archive, link);

describe('the claims as data', () => {
  it('Come back from JSON as they are', () => {
    const read = JSON.parse(JSON.stringify(data));
    expect(read).toEqual(data);
    expect(Object.keys(read)).toEqual(['themes', 'claims']);
  });

  it('Hold every theme and claim of the archive, with nothing left out', () => {
    const order = new Map([...archive.themes.values()].map(({ slug, order }) => [slug, order]));
    const themes = data.themes.map(({ address: _, ...theme }) =>
      archivedTheme.parse({ ...theme, order: order.get(theme.slug) }),
    );
    const claims = data.claims.map(({ address: _, quotations, ...claim }) =>
      archivedClaim.parse({
        ...claim,
        quotations: quotations.map(({ address: _, ...quotation }) => quotation),
      }),
    );
    expect(themes).toEqual([...archive.themes.values()]);
    expect(claims).toEqual([...archive.claims.values()]);
  });

  it('Say why a label is not that of the comment', () => {
    const claim = aClaim('a', { disagreement: 'It grants the point.' });
    expect(claimsData(archiveOf({ claims: [claim] }), link).claims).toMatchObject([
      { disagreement: 'It grants the point.' },
    ]);
  });

  it('Give the address of each theme, claim and comment', () => {
    const claim = aClaim('a', { themes: ['risk', 'money'] });
    const { claims } = claimsData(archiveOf({ claims: [claim] }), link);
    expect(claims).toMatchObject([
      {
        address: 'https://archive.example/themes/risk/#a',
        quotations: [{ address: 'https://archive.example/c/1/' }],
      },
    ]);
    expect(data.themes.map(({ address }) => address)).toEqual(
      [...archive.themes.keys()].map((slug) => `https://archive.example/themes/${slug}/`),
    );
  });
});
