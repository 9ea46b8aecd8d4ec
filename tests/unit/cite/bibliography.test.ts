import { Cite } from '@citation-js/core';
import { expect, it } from 'vitest';
import { bibliography } from '../../../src/cite/bibliography.ts';
import { PUBLISHER } from '../../support/citing.ts';
import { realArchive } from '../../support/real-archive.ts';

it('The bibliography has every comment once, in order, with its address', () => {
  const archive = realArchive();
  const numbers = [...archive.comments.keys()].sort((one, other) => one - other);
  const read = new Cite(bibliography(archive, PUBLISHER)).data;
  expect(read.map(({ URL }) => URL)).toEqual(numbers.map(PUBLISHER.address));
  expect(new Set(read.map(({ id }) => id)).size).toBe(numbers.length);
  expect(read.filter((item) => item['author'] ?? item['issued'] ?? item['accessed'])).toEqual([]);
});
