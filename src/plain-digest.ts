import { hash } from 'node:crypto';
import { knownDigests } from './archive/known-digests.ts';

/**
 * Gives what digests plain data, so that equal digests mean equal data; `undefined` is the same as nothing.
 *
 * @param seed what the data stands beside: beside another seed, the same data has another digest.
 * @param shared objects that stand in much of the data, as they are: each is digested once, whatever the seed, or not
 * at all where its digest is known.
 * @throws {Error} where something is not plain, such as a Map, of which JSON would say nothing.
 */
export function digester(seed: string, shared: Iterable<object>): (data: object) => string {
  const beside = sha256(seed);
  const known = knownDigests();
  for (const object of shared) {
    if (!known.has(object))
      known.set(object, sha256(JSON.stringify(object, (_, value) => plain(value))));
  }
  const digestOf = (value: unknown) =>
    typeof value === 'object' && value !== null ? known.get(value) : undefined;
  return (data) =>
    sha256(beside + JSON.stringify(data, (_, value) => digestOf(value) ?? plain(value)));
}

function plain(value: unknown): unknown {
  if (typeof value === 'function') throw new Error('A function cannot be digested.');
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  if (Object.getPrototypeOf(value) === Object.prototype) return value;
  throw new Error(`${Object.prototype.toString.call(value)} cannot be digested.`);
}

function sha256(text: string): string {
  return hash('sha256', text, 'base64url');
}
