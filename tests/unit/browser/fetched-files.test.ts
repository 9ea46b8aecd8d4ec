import { deflateRawSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FetchedFiles, FIRST, unzipped } from '../../../src/browser/fetched-files.ts';

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
    return new Response(deflateRawSync(`words of ${name}`));
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

  it('can show the first results as soon as their texts are here', async () => {
    const { promise: gate, resolve: open } = Promise.withResolvers<void>();
    serve(TEXTS.slice(FIRST), gate);
    const fetched = new FetchedFiles(FOLDER);
    const shown: number[] = [];
    const settled = fetched.settle(
      () => TEXTS.map((name) => fetched.files.find(name)),
      NEVER,
      () => {
        const here = TEXTS.filter((name) => fetched.files.find(name) !== undefined);
        shown.push(here.length);
        if (here.length > 0) open();
        return here.length > 0;
      },
    );
    expect((await settled)?.includes(undefined)).toBe(false);
    expect(shown).toEqual([0, FIRST]);
  });

  it('shows the first results at once where their texts came before', async () => {
    const { promise: gate, resolve: open } = Promise.withResolvers<void>();
    serve(TEXTS.slice(FIRST), gate);
    const fetched = new FetchedFiles(FOLDER);
    const ask = (names: readonly string[], early?: () => boolean) =>
      fetched.settle(() => names.map((name) => fetched.files.find(name)), NEVER, early);
    await ask(TEXTS.slice(0, FIRST));
    let times = 0;
    const settled = ask(TEXTS, () => {
      times += 1;
      open();
      return true;
    });
    expect(times).toBe(1);
    await settled;
    expect(times).toBe(1);
  });

  it('leaves the page alone while it paints the first results', async () => {
    const asked = serve([], Promise.resolve());
    const fetched = new FetchedFiles(FOLDER);
    const shown = Promise.withResolvers<void>();
    const settled = fetched.settle(
      () => TEXTS.map((name) => fetched.files.find(name)),
      NEVER,
      () => {
        const here = fetched.files.find('texts-1') !== undefined;
        if (here) shown.resolve();
        return here;
      },
    );
    await shown.promise;
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(asked).toEqual(TEXTS.slice(0, FIRST));
    await settled;
    expect(asked).toEqual(TEXTS);
  });

  it('has all files of terms fetched at once', async () => {
    const terms = ['terms-1', 'terms-2', 'terms-3', 'terms-4'];
    const asked = serve(terms, NEVER);
    const fetched = new FetchedFiles(FOLDER);
    void fetched.settle(() => terms.map((name) => fetched.files.find(name)), NEVER);
    expect(asked).toEqual(terms);
  });

  it('fetches no more for a reader who has typed on', async () => {
    const { promise: changed, resolve: typeOn } = Promise.withResolvers<void>();
    const asked = serve(TEXTS, NEVER);
    const fetched = new FetchedFiles(FOLDER);
    const settled = fetched.settle(
      () => TEXTS.map((name) => fetched.files.find(name)),
      changed,
      () => false,
    );
    typeOn();
    expect(await settled).toBeUndefined();
    expect(asked).toEqual(TEXTS.slice(0, FIRST));
  });
});

describe('a deflated file', () => {
  it('is unpacked whole, however long', async () => {
    const long = 'The H20 is not the H200. '.repeat(20_000);
    const bytes = new Uint8Array(deflateRawSync(long)).buffer;
    expect(new TextDecoder().decode(await unzipped(bytes))).toBe(long);
  });

  it('that is cut short is an error', async () => {
    const bytes = new Uint8Array(deflateRawSync('The H20 is not the H200.')).buffer.slice(0, 15);
    await expect(unzipped(bytes)).rejects.toThrow();
  });
});
