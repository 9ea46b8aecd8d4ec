import type { Progress } from '../src/progress.ts';

/** Steps between two lines where nobody watches. */
const EVERY = 5000;
/** Milliseconds before the first line on a terminal, and between two. */
const PATIENCE = 1000;
const REFRESH = 100;
/** Goes back to the beginning of the line, and clears it. */
const CLEAR = '\r\u001b[K';

/** Where progress is told: standard error, mostly. */
export interface Told {
  write(text: string): unknown;
  isTTY?: boolean;
}

/**
 * Tells how far long work has come: what, how many of how many, how many a second, and how long the rest will take at
 * that rate. On a terminal one line is written again and again; elsewhere there is a line for every 5,000 steps. Short
 * work says nothing.
 *
 * @param now milliseconds, from any beginning.
 */
export function progressOn(told: Told, now: () => number = () => performance.now()): Progress {
  let phase = { what: '', begun: 0, last: 0, shown: false };
  return (what, done, total) => {
    const time = now();
    if (phase.what !== what || done <= 1) phase = { what, begun: time, last: time, shown: false };
    if (!told.isTTY) {
      if (total > EVERY && (done % EVERY === 0 || done === total))
        told.write(`${lineOf(what, done, total, time - phase.begun)}\n`);
      return;
    }
    const due = time - phase.begun > PATIENCE && time - phase.last > REFRESH;
    if (due && done < total) {
      told.write(CLEAR + lineOf(what, done, total, time - phase.begun));
      phase.last = time;
      phase.shown = true;
    }
    if (done === total && phase.shown)
      told.write(`${CLEAR}${lineOf(what, done, total, time - phase.begun)}\n`);
  };
}

function lineOf(what: string, done: number, total: number, milliseconds: number): string {
  const count = `${done} of ${total} ${what}`;
  if (milliseconds < 1) return count;
  const rate = (1000 * done) / milliseconds;
  const left =
    done === total ? `in ${spent(milliseconds / 1000)}` : `${spent((total - done) / rate)} left`;
  return `${count}, ${rate < 10 ? rate.toFixed(1) : Math.round(rate)} a second, ${left}`;
}

function spent(seconds: number): string {
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
