import type { CDPSession, Page } from 'playwright-core';
import { z } from 'zod';

/** What is typed key by key while the page's thread is watched, milliseconds from key to key. */
const TYPED = ['zero sum game', 'why should we sell chips to china', 'lose the ai race'];
const KEY_EVERY = 100;

/**
 * What keeps the page's thread busy while someone types, in ms of CPU: by the clock, what else a machine with few cores
 * does in that time, the search worker above all, would count as the page's.
 */
export interface PageThread {
  /** For each key, the longest task until the next: scripts, style, layout and paint. */
  busy: number[];
  /** The same where no script hears of the keys: what the browser needs to show what is typed. */
  idle: number[];
  /** Each task's time in scripts alone, without the style and layout that they ask for. */
  scripts: number[];
}

/** Types some queries into a search page that has loaded its engine. */
export async function pageThread(page: Page, devtools: CDPSession): Promise<PageThread> {
  const searching = await tasksWhile(devtools, () => typeAll(page));
  await page.evaluate(() => {
    addEventListener('input', (event) => event.stopImmediatePropagation(), true);
  });
  const idling = await tasksWhile(devtools, () => typeAll(page));
  return {
    busy: longestAfterKeys(searching),
    idle: longestAfterKeys(idling),
    scripts: searching.flatMap(({ scripts }) => (scripts === undefined ? [] : [scripts])),
  };
}

async function typeAll(page: Page): Promise<void> {
  for (const query of TYPED) await typed(page, query);
}

async function typed(page: Page, query: string): Promise<void> {
  await page.locator('input[name="q"]').fill('');
  await page.locator('input[name="q"]').focus();
  await page.keyboard.type(query, { delay: KEY_EVERY });
}

/** For each key that typed a character, the longest task until the next key. */
function longestAfterKeys(tasks: readonly Task[]): number[] {
  const keys = tasks.flatMap(({ heard }, at) => (heard.includes('keydown') ? [at] : []));
  return keys
    .map((at, index) => tasks.slice(at, keys[index + 1]))
    .filter(([first]) => first?.heard.includes('keypress'))
    .map((after) => Math.max(...after.map(({ busy }) => busy)));
}

const event = z.object({
  name: z.string(),
  pid: z.number(),
  tid: z.number(),
  ts: z.number(),
  dur: z.number().default(0),
  tdur: z.number().default(0),
  args: z
    .object({ data: z.object({ type: z.string() }) })
    .optional()
    .catch(undefined),
});
type TraceEvent = z.output<typeof event>;

/** What Chromium's trace names, in the categories below: a task, a script's run, and the drawing that a script may ask for. */
const TASK = 'RunTask';
const SCRIPT = ['FunctionCall', 'RunMicrotasks'];
const DRAWING = ['UpdateLayoutTree', 'Layout'];
const DISPATCH = ['EventDispatch'];

interface Task {
  busy: number;
  scripts: number | undefined;
  /** The types of the events that it handed out. */
  heard: string[];
}

/** The tasks of the page's thread while `act` runs. */
async function tasksWhile(devtools: CDPSession, act: () => Promise<void>): Promise<Task[]> {
  const events: TraceEvent[] = [];
  const collected = z.object({ value: z.array(z.unknown()) });
  const collect = (data: unknown) => {
    for (const one of collected.parse(data).value) {
      const { success, data: known } = event.safeParse(one);
      if (success) events.push(known);
    }
  };
  devtools.on('Tracing.dataCollected', collect);
  const ended = new Promise<void>((done) => devtools.once('Tracing.tracingComplete', () => done()));
  await devtools.send('Tracing.start', {
    traceConfig: {
      includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8'],
    },
  });
  await act();
  await devtools.send('Tracing.end');
  await ended;
  devtools.off('Tracing.dataCollected', collect);
  const drawn = events.find(({ name }) => name === 'UpdateLayoutTree');
  const onPage = events.filter(({ pid, tid }) => pid === drawn?.pid && tid === drawn.tid);
  const named = (names: readonly string[]) => onPage.filter(({ name }) => names.includes(name));
  const tasks = outermost(named([TASK]));
  const [scripts, drawing] = [outermost(named(SCRIPT)), outermost(named(DRAWING))];
  const dispatched = named(DISPATCH);
  return tasks.map((task) => {
    const run = within(task, scripts);
    const drawn = run.flatMap((script) => within(script, drawing));
    return {
      busy: ms([task]),
      scripts: run.length > 0 ? ms(run) - ms(drawn) : undefined,
      heard: within(task, dispatched).flatMap(({ args }) => args?.data.type ?? []),
    };
  });
}

function ms(events: readonly TraceEvent[]): number {
  return events.reduce((sum, { tdur }) => sum + tdur, 0) / 1000;
}

/** The events that lie in no other of the list. */
function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  let end = -1;
  return events
    .toSorted((a, b) => a.ts - b.ts || b.dur - a.dur)
    .filter(({ ts, dur }) => {
      if (ts < end) return false;
      end = ts + dur;
      return true;
    });
}

function within(outer: TraceEvent, events: readonly TraceEvent[]): TraceEvent[] {
  return events.filter(({ ts }) => ts >= outer.ts && ts < outer.ts + outer.dur);
}
