import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { describe, expect, it, onTestFinished } from 'vitest';
import { bytesOf, hardSite, SITES } from '../support/built-site.ts';
import { HAS_JAVA, nuErrors } from '../support/vnu.ts';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:recommended'],
    rules: {
      // A comment's page is titled with the comment's first words, as many as tell it from others.
      'long-title': 'off',
      // The pages are written by a program; white space at a line's end is nobody's slip.
      'no-trailing-whitespace': 'off',
      // SPEC 13: search boxes have no button; Enter submits.
      'wcag/h32': 'off',
    },
  }),
);

const hard = hardSite();

describe.each([...SITES, hard])('The site $name', ({ pages }) => {
  it('is valid HTML on every page', async () => {
    const reports = await Promise.all(
      pages.map(({ html, file }) => validator.validateString(html, file)),
    );
    const errors = reports.flatMap(({ results }) =>
      results.flatMap(({ filePath, messages }) =>
        messages.map(({ line, ruleId, message }) => `${filePath}:${line} ${ruleId}: ${message}`),
      ),
    );
    expect(errors).toEqual([]);
  });
});

describe.skipIf(!HAS_JAVA)('The Nu Html Checker (left out where there is no Java)', () => {
  // One run for all: starting it takes longest. Under a base path the pages are the same but for their addresses.
  it('finds no error on any page, but the one put into a copy of the home page', () => {
    const [site] = SITES;
    if (!site) throw new Error('No site is built.');
    const folder = mkdtempSync(join(tmpdir(), 'nu-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const page = bytesOf(site, 'index.html').toString('utf8');
    writeFileSync(join(folder, 'bad.html'), page.replace('</main>', '<img src="/x.png"></main>'));
    expect(nuErrors(site.folder, hard.folder, folder)).toEqual([
      expect.stringMatching(/bad\.html:\d+: An “img” element must have an “alt” attribute/),
    ]);
  });
});
