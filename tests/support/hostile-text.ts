import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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

const corpus = z.array(z.object({ payload: z.string() }));
const present = existsSync(CORPUS);

/** The project's own attack strings and, on a machine that has them, the public ones. */
export const payloads = present
  ? [
      ...OWN,
      ...corpus.parse(JSON.parse(readFileSync(CORPUS, 'utf8'))).map(({ payload }) => payload),
    ]
  : OWN;

console.log(
  present
    ? `Hostile text: ${payloads.length} strings, ${CORPUS} and the project's own.`
    : `Hostile text: the project's own ${OWN.length} strings; ${CORPUS} is not on this machine.`,
);
