import { describe, expect, it } from 'vitest';
import { correctionAddress } from '../../../src/model/correction.ts';

const SUBJECT = 'Claim: “AI” & 100% of #1?';
const ABOUT = 'http://localhost:4321/themes/risk/#a-b';
const REPOSITORY = 'https://git.example/archive';

const to = (repository: string | undefined, contact: string | undefined) =>
  correctionAddress({ repository, contact }, SUBJECT, ABOUT);

describe('the address for corrections', () => {
  it('Is a new issue in the repository, its subject and place filled in', () => {
    const url = new URL(to(REPOSITORY, 'editor@archive.example') ?? '');
    expect(url.origin + url.pathname).toBe(`${REPOSITORY}/issues/new`);
    expect(url.searchParams.get('title')).toBe(SUBJECT);
    expect(url.searchParams.get('body')?.trim()).toBe(ABOUT);
    expect([...url.searchParams.keys()]).toEqual(['title', 'body']);
    expect(url.hash).toBe('');
  });

  it('Is a letter where there is no repository', () => {
    const url = new URL(to(undefined, 'editor@archive.example') ?? '');
    expect(url.protocol + url.pathname).toBe('mailto:editor@archive.example');
    const fields = url.search.slice(1).split('&');
    expect(fields.map((field) => field.split('=').map(decodeURIComponent))).toEqual([
      ['subject', SUBJECT],
      ['body', `${ABOUT}\n\n`],
    ]);
    // In a letter a plus is a plus.
    expect(url.search).not.toContain('+');
    expect(url.hash).toBe('');
  });

  it('Is the page that the publisher named as contact', () => {
    expect(to(undefined, 'https://archive.example/contact')).toBe(
      'https://archive.example/contact',
    );
  });

  it.each([undefined, 'the editor', 'javascript:alert(1)', 'a b@c', '@', 'editor@a@b'])(
    'Is none where the contact is %j',
    (contact) => {
      expect(to(undefined, contact)).toBeUndefined();
    },
  );
});
