import type { CDPSession, Page } from 'playwright-core';
import { z } from 'zod';

/** What is typed key by key while the page's thread is watched, milliseconds from key to key. */
const TYPED = ['zero sum game', 'why should we sell chips to china', 'lose the ai race'];
const KEY_EVERY = 100;

/** What keeps the page's thread busy while someone types, in ms. */
export interface PageThread {
  /** For each key, the longest time in which the thread answered nothing: scripts, style, layout and paint. */
  busy: number[];
  /** The same where no script hears of the keys: what the browser needs to show what is typed. */
  idle: number[];
  /** Each task's time in scripts alone, without the style and layout that they ask for. */
  scripts: number[];
}

/** Types some queries into a search page that has loaded its engine. */
export async function pageThread(page: Page, devtools: CDPSession): Promise<PageThread> {
  const found: PageThread = { busy: [], idle: [], scripts: [] };
  for (const query of TYPED) found.busy.push(...(await busyAfterKeys(page, query)));
  found.scripts = await scriptTasks(devtools, async () => {
    for (const query of TYPED) await typed(page, query);
  });
  await page.evaluate(() => {
    addEventListener('input', (event) => event.stopImmediatePropagation(), true);
  });
  for (const query of TYPED) found.idle.push(...(await busyAfterKeys(page, query)));
  return found;
}

async function typed(page: Page, query: string): Promise<void> {
  await page.locator('input[name="q"]').fill('');
  await page.locator('input[name="q"]').focus();
  await page.keyboard.type(query, { delay: KEY_EVERY });
}

/** For each key the longest time until a message that the page sent itself came, in ms. */
async function busyAfterKeys(page: Page, query: string): Promise<number[]> {
  await page.evaluate(() => {
    const { port1, port2 } = new MessageChannel();
    let last = performance.now();
    let longest = 0;
    port1.onmessage = () => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
      port2.postMessage(undefined);
    };
    port2.postMessage(undefined);
    const next = () => {
      performance.measure('busy', { start: 0, duration: longest });
      longest = 0;
    };
    document.addEventListener('keydown', next, true);
    addEventListener('stop', () => {
      document.removeEventListener('keydown', next, true);
      port1.close();
    });
  });
  await typed(page, query);
  return page.evaluate(() => {
    dispatchEvent(new Event('stop'));
    const all = performance.getEntriesByName('busy').map(({ duration }) => duration);
    performance.clearMeasures('busy');
    // Before the first key the box was cleared.
    return all.slice(1);
  });
}

const event = z.object({
  name: z.string(),
  pid: z.number(),
  tid: z.number(),
  ts: z.number(),
  dur: z.number().default(0),
});
type TraceEvent = z.output<typeof event>;

/** What Chromium's trace names, in the categories below: a task, a script's run, and the drawing that a script may ask for. */
const TASK = 'RunTask';
const SCRIPT = ['FunctionCall', 'RunMicrotasks'];
const DRAWING = ['UpdateLayoutTree', 'Layout'];

/** Milliseconds of scripts in each task of the page's thread while `act` runs. */
async function scriptTasks(devtools: CDPSession, act: () => Promise<void>): Promise<number[]> {
  const events: TraceEvent[] = [];
  const collected = z.object({ value: z.array(z.unknown()) });
  devtools.on('Tracing.dataCollected', (data) => {
    for (const one of collected.parse(data).value) {
      const { success, data: known } = event.safeParse(one);
      if (success) events.push(known);
    }
  });
  const ended = new Promise<void>((done) => devtools.once('Tracing.tracingComplete', () => done()));
  await devtools.send('Tracing.start', {
    traceConfig: {
      includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8'],
    },
  });
  await act();
  await devtools.send('Tracing.end');
  await ended;
  const drawn = events.find(({ name }) => name === 'UpdateLayoutTree');
  const onPage = events.filter(({ pid, tid }) => pid === drawn?.pid && tid === drawn.tid);
  const named = (names: readonly string[]) => onPage.filter(({ name }) => names.includes(name));
  const tasks = outermost(named([TASK]));
  const [scripts, drawing] = [outermost(named(SCRIPT)), outermost(named(DRAWING))];
  return tasks.flatMap((task) => {
    const run = within(task, scripts);
    const ms = (all: readonly TraceEvent[]) => all.reduce((sum, { dur }) => sum + dur, 0) / 1000;
    return run.length > 0 ? [ms(run) - ms(run.flatMap((script) => within(script, drawing)))] : [];
  });
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
