import { describe, expect, it } from 'vitest';
import { answer, type Request } from '../../../src/search/answer.ts';
import type { Engine } from '../../../src/search/engine.ts';
import { listingOf } from '../../../src/search/listing.ts';
import { CHAMPIONS } from '../../../src/search/shards/champions.ts';
import { shardEngine } from '../../../src/search/shards/engine.ts';
import { attempt, Files } from '../../../src/search/shards/files.ts';
import { FREQUENT } from '../../../src/search/shards/frequent.ts';
import { manifestOf } from '../../../src/search/shards/manifest.ts';
import { coverOfRow, isCommon } from '../../../src/search/shards/pairs.ts';
import { rest } from '../../../src/search/shards/rest.ts';
import { rows } from '../../../src/search/shards/rows.ts';
import { typos } from '../../../src/search/shards/typos.ts';
import { cutFor, type Shards, writeShards } from '../../../src/search/shards/write-shards.ts';
import { writeTerms } from '../../../src/search/shards/write-terms.ts';
import { engineOf, searchDataOf } from '../../../src/search/whole-engine.ts';
import { seeded } from '../../bench/corpus/random.ts';
import { syntheticArchive } from '../../bench/synthetic-archive.ts';
import { asked } from '../../support/asked.ts';
import { misspelt, phrasesFor, queriesFor } from '../../support/queries.ts';
import { engineOver } from '../../support/shard-engine.ts';

const archive = syntheticArchive(400);
const whole = engineOf(searchDataOf(archive));
/** Search over files that come only when they are wanted, in rounds, as in a browser. */
function fetching({ files, manifest }: Shards) {
  const here = new Files();
  const fileOf = (name: string) => files.get(name) ?? new Uint8Array();
  const engine = shardEngine(manifestOf(manifest), here);
  let fetched: string[][] = [];
  const ask = (request: Request, limit = 10, counted = true) => {
    fetched = [];
    for (;;) {
      here.begin();
      const settled = attempt(here, () =>
        listingOf(answer(request, engine, counted), request, engine, limit),
      );
      if (settled) return settled.outcome;
      fetched.push([...here.wanted]);
      for (const name of here.wanted) {
        if (name === 'code-rest') here.rest = rest;
        else if (name === 'code-rows') here.rows = rows;
        else if (name === 'code-typos') here.typos = typos;
        else here.add(name, fileOf(name));
      }
    }
  };
  return { ask, rounds: () => fetched };
}

const listIn = (engine: Engine, request: Request, limit = 10) =>
  listingOf(answer(request, engine), request, engine, limit);

const cut = writeShards(archive);
const exact = {
  terms: 2000,
  texts: 300,
  least: 1,
  typos: Number.POSITIVE_INFINITY,
  pairs: 500,
  themes: 900,
  champions: CHAMPIONS,
};

describe('an index in files', () => {
  const queries = queriesFor(archive, 200);

  it('Lists the same as the whole index, over 200 queries one after another', () => {
    const { ask } = fetching(writeShards(archive, { cut: exact }));
    expect(queries.length).toBe(200);
    for (const typed of queries)
      expect(ask(asked(typed)), typed).toEqual(listIn(whole, asked(typed)));
  });

  it('Finds the comments that hold a phrase as the whole index does, and reads few texts for it', () => {
    const phrases = phrasesFor(archive, 200);
    let told = 0;
    for (const phrase of phrases) {
      const { ask, rounds } = fetching(cut);
      const request = asked(`"${phrase}"`);
      const [ours, theirs] = [ask(request, 0), listIn(whole, request, 0)];
      if (ours.all) expect(ours, phrase).toEqual(theirs);
      else expect(ours.count, phrase).toBeLessThanOrEqual(theirs.count);
      const texts = rounds()
        .flat()
        .filter((name) => name.startsWith('texts-')).length;
      if (texts === 0 && theirs.count > 0) told += 1;
      const common = phrase.split(' ').every(isCommon);
      if (!common && coverOfRow(phrase.split(' ')).whole)
        expect(texts, phrase).toBeLessThan(FREQUENT);
    }
    expect(told).toBeGreaterThan(15);
  });

  it('Fetches the texts of the comments with a phrase that it shows, and of no others', () => {
    const { ask, rounds } = fetching(cut);
    const { count, groups } = ask(asked('"united states"'), 4, false);
    const shown = groups.flatMap(({ results }) => results).length;
    const texts = rounds().flat();
    expect(count).toBeGreaterThan(20);
    expect(shown).toBe(4);
    expect(texts.filter((name) => name.startsWith('texts-'))).toHaveLength(4);
  });

  it('Leaves out the comments that hold a phrase as the whole index does', () => {
    const { ask } = fetching(cut);
    for (const phrase of phrasesFor(archive, 40)) {
      const request = asked(`china -"${phrase}" `);
      const ours = ask(request);
      if (ours.all) expect(ours, phrase).toEqual(listIn(whole, request));
    }
  });

  it('Corrects nearly every word as the whole index does by the words of its first letters', () => {
    const { ask } = fetching(cut);
    const slips = misspelt(archive, 100);
    const same = slips.filter((typed) => {
      const [ours, theirs] = [ask(asked(typed)), listIn(whole, asked(typed))];
      return JSON.stringify(ours.groups) === JSON.stringify(theirs.groups);
    });
    expect(same.length).toBeGreaterThanOrEqual(97);
  });

  it('Shows the own words of every comment, whatever it is found by', () => {
    const engine = engineOver(writeShards(archive, { cut: { ...exact, texts: 60 } }));
    const shown = (number: number) => {
      const document = engine.documents.get(number);
      return document && engine.shown(document).text;
    };
    // A file is found by what tells how long the comment is, and then by what was learnt of that.
    for (const { number, lines } of archive.comments.values())
      expect([shown(number), shown(number)]).toEqual([lines.join('\n'), lines.join('\n')]);
  });

  it('Ends a file where the next one is told from it in a letter, rather than a little later', () => {
    const keys = [...'ab'].flatMap((letter) =>
      Array.from({ length: 30 }, (_, at) => `${letter}1${at}`),
    );
    const terms = new Map(keys.map((key) => [key, [[0, 1, 7]]]));
    const { boundaries } = writeTerms({ first: terms, whole: new Map() }, 300);
    expect(boundaries).toContain('b');
  });

  it('Keeps the long list of a common word out of the files of the words beside it', () => {
    const random = seeded(1);
    const inComments = (count: number) => [
      Array.from({ length: count }, (_, at) => [at * 64 + Math.floor(random() * 64), 1, 7]).flat(),
    ];
    const terms = new Map([
      ['h100', inComments(3)],
      ['h20', inComments(2)],
      ['h200', inComments(900)],
      ['h800', inComments(4)],
    ]);
    const { files, boundaries } = writeTerms({ first: terms, whole: new Map() }, 200);
    expect(boundaries.length).toBe(2);
    expect(files.map(({ length }) => length > 600)).toEqual([false, true, false]);
  });

  it('Fetches in two rounds what a first search shows, and nothing of what it does not need', () => {
    // Operators and exclusions need properties of all comments, or what else entries are found by.
    for (const typed of queries.slice(0, 60).filter((one) => !/[:-]/.test(one))) {
      const { ask, rounds } = fetching(cut);
      ask(asked(typed), 10, false);
      if (
        rounds()
          .flat()
          .some((name) => name.startsWith('typos'))
      )
        continue;
      expect(rounds().length, typed).toBeLessThanOrEqual(2);
      const kinds = new Set(
        rounds()
          .flat()
          .map((name) => name.replace(/-\d+$/, '')),
      );
      for (const kind of kinds) expect(['terms', 'themes', 'texts-0', 'entries']).toContain(kind);
    }
  });

  it('Fetches of themes only that which is asked for', () => {
    const many = writeShards(archive, { cut: { ...cutFor(400), themes: 1 } });
    const { ask, rounds } = fetching(many);
    const { count } = ask(asked('theme:money china '), 10, false);
    expect(count).toBeGreaterThan(0);
    const themes = rounds()
      .flat()
      .filter((name) => name.startsWith('themes-'));
    expect(themes).toHaveLength(1);
  });

  it('Fetches what finds the word that was meant with the words that may be', () => {
    const { ask, rounds } = fetching(cut);
    expect(ask(asked('chnia '), 10, false).reading.corrections).toEqual([
      { from: 'chnia', to: 'china' },
    ]);
    const round = rounds().find((names) => names.includes('code-typos'));
    expect(round).toContainEqual(expect.stringMatching(/^typos-/));
    expect(rounds().flat()).not.toContain('code-rest');
  });

  it('Fetches no such words where the terms beside a long word tell what was meant', () => {
    const { ask, rounds } = fetching(cut);
    expect(ask(asked('securty '), 10, false).reading.corrections).toEqual([
      { from: 'securty', to: 'security' },
    ]);
    expect(rounds().flat()).toContain('code-typos');
    expect(rounds().flat()).not.toContainEqual(expect.stringMatching(/^typos-/));
  });

  it('Fetches it for an operator that is not known, too, and names the one that was meant', () => {
    const { ask, rounds } = fetching(cut);
    const { reading } = ask(asked('stanse:for '), 10, false);
    expect(reading.notes).toMatchObject([{ what: 'operator', instead: ['stance:'] }]);
    expect(rounds().flat()).toContain('code-typos');
  });

  it('Fetches what else entries are found by only where that holds all words of a phrase', () => {
    const abouts = (typed: string) => {
      const { ask, rounds } = fetching(cut);
      ask(asked(typed), 10, false);
      return rounds()
        .flat()
        .filter((name) => name.startsWith('abouts-'));
    };
    const [theme] = archive.themes.values();
    expect(abouts(`"${theme?.lede.for.split(' ').slice(0, 4).join(' ')}"`)).not.toEqual([]);
    expect(abouts(`"${theme?.question}"`)).toEqual([]);
  });
});
