import { format } from 'node:util';
import { expect } from 'vitest';

declare global {
  var context: (name: string, body: () => void) => void;
  var specify: (name: string, run: () => unknown) => void;
  var after: (run: () => unknown) => void;
  var afterEach: (run: () => unknown) => void;
  /** What Stryker notes of the first run: how often each mutant was reached, outside tests and in each. */
  var __stryker__: { mutantCoverage?: { static: Hits; perTest: Record<string, Hits> } } | undefined;
}

type Hits = Record<string, number>;

type Run<Args extends unknown[]> = (...args: Args) => unknown;

/**
 * The parts of Vitest that the unit tests of the import use, with Mocha's functions of the same meaning behind them.
 * Mocha keeps a process and its modules from one mutant to the next; Vitest starts a worker that loads all of them, which
 * takes seconds for each of thousands of mutants.
 */
export { expect };

/** Where a time limit stands before the body, as it may in Vitest, it is left out. */
interface Limit {
  timeout: number;
}

export function describe(name: string, body: () => void): void {
  globalThis.context(name, body);
}

export function it(name: string, limit: Limit | Run<[]>, body?: Run<[]>): void {
  const run = typeof limit === 'function' ? limit : body;
  globalThis.specify(name, () => run?.());
}

it.each =
  <Case>(cases: readonly Case[]) =>
  (name: string, limit: Limit | Run<unknown[]>, body?: Run<unknown[]>): void => {
    const run = typeof limit === 'function' ? limit : body;
    for (const one of cases) {
      const args: unknown[] = Array.isArray(one) ? one : [one];
      globalThis.specify(titled(name, args), () => run?.(...args));
    }
  };

let finishing: (() => unknown)[] = [];
globalThis.afterEach(async () => {
  for (const finish of finishing.reverse()) await finish();
  finishing = [];
});

export function onTestFinished(run: () => unknown): void {
  finishing.push(run);
}

// A mutant that a test reaches is tried by that test alone. Because code outside tests (of a `describe`) reaches it too,
// Stryker would load everything anew and run all tests: the score can only be lower this way, and hours become minutes.
globalThis.after(() => {
  const coverage = globalThis.__stryker__?.mutantCoverage;
  if (!coverage) return;
  for (const hits of Object.values(coverage.perTest))
    for (const mutant of Object.keys(hits)) delete coverage.static[mutant];
});

function titled(name: string, args: readonly unknown[]): string {
  const placeholders = name.match(/%[sdifjoO]/g)?.length ?? 0;
  return format(name, ...args.slice(0, placeholders));
}
