import { chromiumPath } from './chromium.ts';

/** Unpacks the browser before any test has to wait for it. */
export default async function setup(): Promise<void> {
  await chromiumPath();
}
