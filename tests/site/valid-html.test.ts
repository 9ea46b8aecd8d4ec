import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { SITES } from '../support/built-site.ts';

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

describe.each(SITES)('The site $name', ({ pages }) => {
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
