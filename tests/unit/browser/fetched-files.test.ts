import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FetchedFiles, unzipped } from '../../../src/browser/fetched-files.ts';

const FOLDER = 'https://archive.example/search/index-1/';
const TEXTS = ['texts-1', 'texts-2', 'texts-3', 'texts-4', 'texts-5'];
const NEVER = new Promise<void>(() => undefined);

afterEach(() => vi.unstubAllGlobals());

/** Lets the files of an index come, those of `held` only when the gate opens. */
function serve(held: readonly string[], gate: Promise<void>): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (address: string) => {
    const name = address.slice(FOLDER.length).replace('.bin', '');
    asked.push(name);
    if (held.includes(name)) await gate;
    return new Response(gzipSync(`words of ${name}`));
  });
  return asked;
}

describe('a question to an index in files', () => {
  it('is answered when all that it needs has come', async () => {
    serve([], Promise.resolve());
    const fetched = new FetchedFiles(FOLDER);
    const words = await fetched.settle(() => TEXTS.map((name) => fetched.files.find(name)), NEVER);
    expect(words?.map((bytes) => new TextDecoder().decode(bytes))).toEqual(
      TEXTS.map((name) => `words of ${name}`),
    );
  });

  it('can show something as soon as the first few files are here', async () => {
    const { promise: gate, resolve: open } = Promise.withResolvers<void>();
    serve(TEXTS.slice(3), gate);
    const fetched = new FetchedFiles(FOLDER);
    const here: boolean[][] = [];
    const settled = fetched.settle(
      () => TEXTS.map((name) => fetched.files.find(name)),
      NEVER,
      () => {
        here.push(TEXTS.map((name) => fetched.files.find(name) !== undefined));
        open();
      },
    );
    expect((await settled)?.includes(undefined)).toBe(false);
    expect(here).toEqual([[true, true, true, false, false]]);
  });

  it('fetches no more for a reader who has typed on', async () => {
    const { promise: changed, resolve: typeOn } = Promise.withResolvers<void>();
    const asked = serve(TEXTS, NEVER);
    const fetched = new FetchedFiles(FOLDER);
    const settled = fetched.settle(() => TEXTS.map((name) => fetched.files.find(name)), changed);
    typeOn();
    expect(await settled).toBeUndefined();
    expect(asked).toEqual(TEXTS.slice(0, 3));
  });
});

describe('a gzip file', () => {
  it('is unpacked whole, however long', async () => {
    const long = 'The H20 is not the H200. '.repeat(20_000);
    const bytes = new Uint8Array(gzipSync(long)).buffer;
    expect(new TextDecoder().decode(await unzipped(bytes))).toBe(long);
  });

  it('that is cut short is an error', async () => {
    const bytes = new Uint8Array(gzipSync('The H20 is not the H200.')).buffer.slice(0, 30);
    await expect(unzipped(bytes)).rejects.toThrow();
  });
});
