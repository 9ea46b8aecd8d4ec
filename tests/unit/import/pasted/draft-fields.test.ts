import { describe, expect, it } from 'vitest';
import { DEFAULT_AUTHOR, type NewComment } from '../../../../src/import/pasted/draft.ts';
import {
  BadField,
  FIELDS,
  fieldLines,
  KEYS,
  SHOULD_BE,
} from '../../../../src/import/pasted/draft-fields.ts';

const because = { confidence: 'high', reason: 'it quotes @n3, twice' } as const;

function faultOf(key: keyof typeof FIELDS, value: string): string {
  try {
    FIELDS[key](value);
  } catch (error) {
    if (error instanceof BadField) return error.message;
  }
  return 'none';
}

describe('the keys of a comment in a draft', () => {
  it('are read as they are said to be written', () => {
    for (const key of KEYS) {
      const [name, value = ''] = SHOULD_BE[key].split(': ');
      expect([name, faultOf(key, value)]).toEqual([key, 'none']);
    }
  });

  it('say how sure and why, up to the end of the line', () => {
    expect(FIELDS.placed('high , it quotes @n3, twice ')).toEqual(because);
    expect(FIELDS.boundary('low,x')).toEqual({ confidence: 'low', reason: 'x' });
    expect(FIELDS.author('host, high, it quotes @n3, twice')).toEqual({ role: 'host', ...because });
  });

  it('name a comment of the same voice, with a reason or without', () => {
    const voice = FIELDS['same voice'];
    expect(voice('@n3, low')).toEqual({ comment: 'n3', confidence: 'low' });
    expect(voice('@n12bc, high, it quotes @n3, twice')).toEqual({ comment: 'n12bc', ...because });
    expect(voice('@12, low').comment).toBe('12');
  });

  it('give a stance and themes', () => {
    expect(FIELDS.labels('for; zero-sum, risk')).toEqual({
      stance: 'for',
      themes: ['zero-sum', 'risk'],
    });
    expect(FIELDS.labels('none')).toEqual({ stance: 'none', themes: [] });
    expect(FIELDS.labels('mixed ; a;b, ,c ')).toEqual({ stance: 'mixed', themes: ['a;b', 'c'] });
  });

  it.each([
    ['placed', '', 'high, medium or low is missing'],
    ['placed', 'high', 'a reason after the confidence is missing'],
    ['placed', 'surely, it does', "'surely' is not high, medium or low"],
    ['author', '', 'reader or host is missing'],
    ['author', 'owner, high, x', "'owner' is not reader or host"],
    ['posted', '', 'the time is missing'],
    ['posted', 'soon', "'soon' is no time such as 3 hours ago or Mar 3"],
    ['same voice', '', "'' is no comment such as @n3 or @12"],
    ['same voice', 'n3, low', "'n3' is no comment such as @n3 or @12"],
    ['same voice', 'a@n3, low', "'a@n3' is no comment such as @n3 or @12"],
    ['same voice', '@n3B, low', "'@n3B' is no comment such as @n3 or @12"],
    ['same voice', '@n3, sure', "'sure' is not high, medium or low"],
    ['same voice', '@n3', 'high, medium or low is missing'],
    ['same voice', '@n3, low,', 'a reason is missing'],
    ['labels', 'pro; risk', "'pro' is not for, against, mixed or none"],
    ['labels', '', 'for, against, mixed or none is missing'],
  ] as const)('are refused in %s: %j', (key, value, fault) => {
    expect(faultOf(key, value)).toBe(fault);
  });

  it('are written in one order, and read back the same', () => {
    const comment: NewComment = {
      kind: 'new',
      label: 'n4',
      parent: null,
      placed: because,
      boundary: { confidence: 'medium', reason: 'line 31' },
      author: { role: 'host', ...because },
      posted: '3 hours ago',
      sameVoice: { comment: 'n3', confidence: 'low' },
      labels: { stance: 'for', themes: ['zero-sum', 'risk'] },
      lines: [],
      notes: [],
    };
    expect(fieldLines(comment)).toEqual([
      'placed: high, it quotes @n3, twice',
      'boundary: medium, line 31',
      'author: host, high, it quotes @n3, twice',
      'posted: 3 hours ago',
      'same voice: @n3, low',
      'labels: for; zero-sum, risk',
    ]);
    const sure = { comment: 'n3', confidence: 'low' as const, reason: 'both say “fwiw”' };
    const more = { ...comment, sameVoice: sure, labels: { stance: 'none' as const, themes: [] } };
    expect(fieldLines(more).slice(-2)).toEqual([
      'same voice: @n3, low, both say “fwiw”',
      'labels: none',
    ]);
    const { boundary: _, posted: _posted, sameVoice: _voice, labels: _labels, ...bare } = comment;
    expect(fieldLines({ ...bare, author: DEFAULT_AUTHOR })).toEqual([
      'placed: high, it quotes @n3, twice',
      'author: reader, low, default',
    ]);
  });
});
