import { existsSync } from 'node:fs';
import { serveFolder } from '../../scripts/static-host.ts';
import { axeFindings, LET_AXE_IN } from '../support/axe.ts';
import { launchChromium } from '../support/chromium.ts';
import { blockScripts, optionsOf, SETTINGS, settled } from '../support/settings.ts';
import { PAGE_TYPES } from '../support/site-browser.ts';

// What axe (WCAG A and AA, best practice) finds on every type of page, in either colour scheme, at 320 and 1280 pixels,
// with the site's scripts running and blocked: `npm run bench -- axe`. Any finding makes it fail.
if (!existsSync('dist/index.html')) throw new Error('Build the site first: npm run build');
const host = await serveFolder('dist');
const browser = await launchChromium();
let found = 0;
for (const { name, path } of PAGE_TYPES) {
  for (const setting of SETTINGS) {
    const context = await browser.newContext({
      baseURL: host.origin,
      ...LET_AXE_IN,
      ...optionsOf(setting),
    });
    const page = await context.newPage();
    if (!setting.scripts) await blockScripts(page);
    await page.goto(path);
    await settled(page, path, setting.scripts);
    const findings = await axeFindings(page);
    found += findings.length;
    for (const finding of findings) console.log(name, JSON.stringify(setting), finding);
    await context.close();
  }
  console.log(`${name}: ${SETTINGS.length} settings seen.`);
}
await browser.close();
await host.close();
console.log(`axe: ${found} violations in ${PAGE_TYPES.length * SETTINGS.length} runs.`);
if (found > 0) process.exitCode = 1;
