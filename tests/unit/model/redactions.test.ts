import { expect, it } from 'vitest';
import { barredIn } from '../../../src/model/redactions.ts';

it('says how many bars stand in a capture, in which fields and for what', () => {
  expect(
    barredIn([
      { field: 'email', count: 1200, because: 'personal' },
      { field: 'ipAddress', count: 34, because: 'personal' },
      { field: 'message', count: 1, because: 'not shown' },
      { place: '/disqus/post[3]' },
    ]),
  ).toBe(
    '1,234 bars stand for e-mail and IP addresses and the like (email, ipAddress). ' +
      '1 bar stands for what the source shows to no reader (message). Words were removed at 1 place.',
  );
});

it('says nothing of a capture without bars', () => {
  expect(barredIn([])).toBe('');
});
