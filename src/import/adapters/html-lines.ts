import { type Token, Tokenizer, TokenizerMode } from 'parse5';
import { MEDIA, mediumOf } from './html-media.ts';

/** Elements whose edges end a line, as browsers show them. */
const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p plaintext pre section summary table tbody td tfoot th thead tr ul xmp'.split(
    ' ',
  ),
);

/** Elements whose content no browser shows. */
const UNSEEN: ReadonlySet<string> = new Set(
  'script style template iframe noembed noframes'.split(' '),
);

const PREFORMATTED: ReadonlySet<string> = new Set('pre listing plaintext xmp'.split(' '));

/** Elements that hold no markup, by how the tokenizer must read them. */
const RAW: ReadonlyMap<string, Tokenizer['state']> = new Map([
  ['script', TokenizerMode.SCRIPT_DATA],
  ['style', TokenizerMode.RAWTEXT],
  ['iframe', TokenizerMode.RAWTEXT],
  ['noembed', TokenizerMode.RAWTEXT],
  ['noframes', TokenizerMode.RAWTEXT],
  ['xmp', TokenizerMode.RAWTEXT],
  ['title', TokenizerMode.RCDATA],
  ['textarea', TokenizerMode.RCDATA],
  ['plaintext', TokenizerMode.PLAINTEXT],
]);

/** Elements that may stay open without holding what follows: their number says nothing of depth. */
const SHALLOW: ReadonlySet<string> = new Set(
  'area base br col dd dt embed hr img input li link meta option p param rp rt source tbody td tfoot th thead tr track wbr'.split(
    ' ',
  ),
);

/** What one linear pass over HTML finds. */
export interface HtmlLines {
  lines: string[];
  /** How many elements are open at most, at a guess that is never too low. */
  depth: number;
}

/**
 * The lines of text that HTML shows: the edge of a block and a `<br>` each end a line, white space collapses outside
 * `<pre>`, lines of white space alone do not count. Made from the tokens, in time linear in `html`, so that neither
 * depth nor disorder of the elements matters.
 */
export function htmlLines(html: string): HtmlLines {
  const reader = new LineReader();
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: false },
    {
      onStartTag: (token) => {
        const state = RAW.get(token.tagName);
        if (state !== undefined) tokenizer.state = state;
        reader.startTag(token);
      },
      onEndTag: ({ tagName }) => reader.endTag(tagName),
      onCharacter: ({ chars }) => reader.text(chars),
      onWhitespaceCharacter: ({ chars }) => reader.text(chars),
      onNullCharacter: () => reader.text('\uFFFD'),
      onComment: () => undefined,
      onDoctype: () => undefined,
      onEof: () => undefined,
    },
  );
  tokenizer.write(html, true);
  return reader.end();
}

class LineReader {
  #lines: string[] = [];
  #line = '';
  #spaceDue = false;
  #preformatted = 0;
  #unseen = { tagName: '', open: 0 };
  #open = new Map<string, number>();
  #openNow = 0;
  #depth = 0;

  startTag({ tagName, attrs }: Token.TagToken): void {
    if (this.#unseen.open > 0) {
      if (tagName === this.#unseen.tagName) this.#unseen.open += 1;
      return;
    }
    if (!SHALLOW.has(tagName)) {
      this.#open.set(tagName, (this.#open.get(tagName) ?? 0) + 1);
      this.#openNow += 1;
      this.#depth = Math.max(this.#depth, this.#openNow);
    }
    if (BLOCKS.has(tagName)) this.#endLine();
    if (MEDIA.has(tagName)) {
      const { text } = mediumOf(
        tagName,
        (name) => attrs.find((attribute) => attribute.name === name)?.value ?? '',
      );
      this.#words(text);
    }
    if (PREFORMATTED.has(tagName)) this.#preformatted += 1;
    if (UNSEEN.has(tagName)) this.#unseen = { tagName, open: 1 };
  }

  endTag(tagName: string): void {
    if (this.#unseen.open > 0) {
      if (tagName === this.#unseen.tagName) this.#unseen.open -= 1;
      if (this.#unseen.open > 0) return;
    }
    const open = this.#open.get(tagName) ?? 0;
    if (open > 0) {
      this.#open.set(tagName, open - 1);
      this.#openNow -= 1;
    }
    if (BLOCKS.has(tagName)) this.#endLine();
    if (PREFORMATTED.has(tagName)) this.#preformatted = Math.max(0, this.#preformatted - 1);
  }

  text(chars: string): void {
    if (this.#unseen.open > 0) return;
    if (this.#preformatted > 0) {
      chars.split(/\r\n?|\n/).forEach((part, index) => {
        if (index > 0) this.#endLine();
        this.#line += part;
      });
      return;
    }
    chars.split(/[ \t\n\f\r]+/).forEach((part, index) => {
      if (index > 0) this.#spaceDue = true;
      this.#words(part);
    });
  }

  end(): HtmlLines {
    this.#endLine();
    return { lines: this.#lines, depth: this.#depth };
  }

  #words(part: string): void {
    if (part === '') return;
    if (this.#spaceDue && this.#line !== '') this.#line += ' ';
    this.#spaceDue = false;
    this.#line += part;
  }

  #endLine(): void {
    if (this.#line.trim() !== '') this.#lines.push(this.#line);
    this.#line = '';
    this.#spaceDue = false;
  }
}
