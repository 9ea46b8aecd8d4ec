import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { plainYaml } from '../../../src/archive/plain-yaml.ts';
import { flow, type YamlValue } from '../../../src/import/house-yaml.ts';
import { CONTENT } from '../../support/content-copy.ts';

const LONGEST = 16_384;

const key = fc.oneof(
  fc.stringMatching(/^[a-z][A-Za-z0-9]{0,5}$/),
  fc.constantFrom('null', 'true', 'no', '__proto__', 'number', 'a b'),
);
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom("it's", '', "''", '#1', ': ', '- x', '{ a: 1 }', '12', 'null', 'a\nb', '\u00a0'),
);
const { value } = fc.letrec<{ value: YamlValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    text,
    fc.nat(),
    fc.constantFrom(null, true, false),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(key, tie('value'), { maxKeys: 3 }),
  ),
}));
/** Front matter: fields, of which some are lists with an item on each line. */
const written = fc
  .array(fc.tuple(key, value, fc.boolean()), { maxLength: 5 })
  .map((fields) =>
    fields
      .map(([name, one, items]) =>
        items && Array.isArray(one) && one.length > 0
          ? `${name}:\n${one.map((item) => `  - ${flow(item)}\n`).join('')}`
          : `${name}: ${flow(one)}\n`,
      )
      .join(''),
  );

/** What YAML's own parser makes of a text; undefined where it finds fault with it. */
function parsed(yaml: string): unknown {
  const document = parseDocument(yaml);
  return document.errors.length + document.warnings.length > 0 ? undefined : document.toJS();
}

describe('YAML as the archive writes it', () => {
  it('Is read as YAML’s own parser reads it, or left to that', () => {
    let read = 0;
    fc.assert(
      fc.property(written, (yaml) => {
        const plain = plainYaml(yaml, LONGEST);
        if (plain === undefined) return;
        read += 1;
        expect(plain).toEqual(parsed(yaml));
      }),
      { numRuns: 2000 },
    );
    expect(read).toBeGreaterThan(200);
  });

  it('Is read so when it was written by another hand, with any character changed', () => {
    const edit = fc.tuple(
      fc.nat(),
      fc.nat(3),
      fc.constantFrom(
        ...[
          '',
          ' ',
          '\n',
          "'",
          '"',
          '{',
          '}',
          '[',
          ']',
          ',',
          ': ',
          '#',
          '&a ',
          '- ',
          '!',
          '|',
          '1',
          '\t',
          '\r',
        ],
      ),
    );
    fc.assert(
      fc.property(written, fc.array(edit, { minLength: 1, maxLength: 3 }), (yaml, edits) => {
        const edited = edits.reduce((text, [at, gone, put]) => {
          const place = at % (text.length + 1);
          return text.slice(0, place) + put + text.slice(place + gone);
        }, yaml);
        const plain = plainYaml(edited, LONGEST);
        if (plain !== undefined) expect(plain).toEqual(parsed(edited));
      }),
      { numRuns: 5000 },
    );
  });

  it('Is what the front matter of every comment of the archive is', () => {
    const folder = join(CONTENT, 'comments');
    for (const name of readdirSync(folder)) {
      const [, yaml = ''] = readFileSync(join(folder, name), 'utf8').split('---\n');
      const plain = plainYaml(yaml, LONGEST);
      expect(plain).toBeDefined();
      expect(plain).toEqual(parsed(yaml));
    }
  });

  it('Is not read where a string is longer than a field may be', () => {
    expect(plainYaml(`a: 'xxx'\n`, 3)).toEqual({ a: 'xxx' });
    expect(plainYaml(`a: 'xxxx'\n`, 3)).toBeUndefined();
  });
});
