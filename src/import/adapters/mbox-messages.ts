/** A separator looks so: `From `, a sender, and a date with a time and a year in any order; a byte order mark may precede. */
const SEPARATOR =
  /(?:^|(?<=^\u00ef\u00bb\u00bf))From (?=[^\r\n]*\d:\d\d)(?=[^\r\n]*\b\d{4}\b)[^\r\n]+\r?\n?/gm;
const HEADER = /(?:>From [^\n]*\n)?[!-9;-~]+[ \t]*:/y;
const ESCAPED = /^>(?=>*From )/gm;

/** The raw messages of an mbox, or of a single mail, as one character a byte; undefined if it is neither. */
export function mboxMessages(file: string): string[] | undefined {
  return mboxSpans(file)?.map(({ from, to, quoted }) => {
    const message = file.slice(from, to);
    return quoted ? message.replace(ESCAPED, '') : message;
  });
}

/** Where a message stands in an mbox, without the line that separates it. */
export interface MboxSpan {
  from: number;
  to: number;
  /** Whether lines of it that begin with `From ` were written with a `>` before them: not in a single mail. */
  quoted: boolean;
}

/** Where each message of an mbox stands, or a single mail; undefined if it is neither. */
export function mboxSpans(file: string): MboxSpan[] | undefined {
  const start = /^(?:\u00ef\u00bb\u00bf)?\s*/.exec(file)?.[0].length ?? 0;
  const starts = [...file.matchAll(SEPARATOR)].filter(
    ({ index, 0: line }) =>
      followsBlankLine(file, index, start) && opensMail(file, index + line.length),
  );
  if (starts[0]?.index === start) {
    return starts.map(({ index, 0: line }, at) => ({
      from: index + line.length,
      to: starts[at + 1]?.index ?? file.length,
      quoted: true,
    }));
  }
  const mail = { from: start, to: file.length, quoted: false };
  return isMail(file.slice(start)) ? [mail] : undefined;
}

function followsBlankLine(file: string, at: number, start: number): boolean {
  return at <= start || /\n\r?\n$/.test(file.slice(Math.max(0, at - 3), at));
}

function opensMail(file: string, at: number): boolean {
  HEADER.lastIndex = at;
  return at >= file.length || HEADER.test(file);
}

/** Whether a file is one mail: it opens with header fields, among them some that only mail has. */
function isMail(file: string): boolean {
  const header = file.slice(0, 65_536).split(/\r?\n\r?\n/, 1)[0] ?? '';
  return (
    /^(?:[!-9;-~]+[ \t]*:.*(?:\r?\n[ \t].*)*(?:\r?\n|$))+$/.test(header) &&
    !header.includes('\0') &&
    /^from[ \t]*:/im.test(header) &&
    /^(?:message-id|received|mime-version)[ \t]*:/im.test(header)
  );
}
