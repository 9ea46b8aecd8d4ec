import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fieldsOf } from '../../../src/model/fields.ts';
import { claimsFile } from '../../../src/schema/claims-data.ts';
import { commentData } from '../../../src/schema/comment-data.ts';

describe('the fields of a schema', () => {
  it('stand each with what it holds and the words of the schema', () => {
    const schema = z.object({
      list: z.array(z.object({ day: z.iso.date().nullable().describe('When.') })).describe('All.'),
      kind: z.enum(['a', 'b']).optional(),
    });
    expect(fieldsOf(schema)).toEqual([
      { path: 'list', holds: 'list of object', means: 'All.' },
      { path: 'list[].day', holds: 'date or null', means: 'When.' },
      { path: 'kind', holds: 'a or b, or left out', means: '' },
    ]);
  });

  it('stand once where a record has several forms', () => {
    const schema = z.union([
      z.object({ state: z.literal('in').describe('In.'), same: z.string().describe('Same.') }),
      z.object({ state: z.literal('out').describe('Out.'), same: z.string().describe('Same.') }),
    ]);
    expect(fieldsOf(schema)).toEqual([
      { path: 'state', holds: 'in or out', means: 'In. Out.' },
      { path: 'same', holds: 'string', means: 'Same.' },
    ]);
  });

  it.each([
    ['a comment', commentData],
    ['claims.json', claimsFile],
  ])('are all explained for %s', (_, schema) => {
    const fields = fieldsOf(schema);
    expect(fields.length).toBeGreaterThan(15);
    expect(fields.filter(({ means }) => means === '')).toEqual([]);
  });
});
