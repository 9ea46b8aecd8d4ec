import { describe, expect, it } from 'vitest';
import { mboxMessages, mboxSpans } from '../../../../src/import/adapters/mbox-messages.ts';

const LINE = 'From ann@x.example Tue Dec  9 14:02:00 2025\n';
const mail = (n: number) => `Message-ID: <${n}@x>\nFrom: ann@x.example\n\nWords ${n}.\n`;
const MARK = Buffer.from('\ufeff', 'utf8').toString('latin1');

describe('the messages of an mbox', () => {
  it('are what stands between its separators', () => {
    const mbox = `${LINE}${mail(1)}\n${LINE}${mail(2)}`;
    expect(mboxMessages(mbox)).toEqual([`${mail(1)}\n`, mail(2)]);
    for (const before of [MARK, '\n\n', `${MARK}\n`])
      expect(mboxMessages(before + mbox)).toEqual([`${mail(1)}\n`, mail(2)]);
    const windows = mbox.replaceAll('\n', '\r\n');
    expect(mboxMessages(windows)).toEqual([`${mail(1)}\n`, mail(2)].map(crlf));
  });

  it('have a line that begins with “From ” as it was written', () => {
    const words = `${mail(1)}>From here on.\n>>From there.\n> From me.\n`;
    expect(mboxMessages(`${LINE}${words}`)).toEqual([
      `${mail(1)}From here on.\n>From there.\n> From me.\n`,
    ]);
  });

  it.each([
    ['no empty line before it', `${LINE}${mail(1)}${LINE}${mail(2)}`],
    ['an empty line further above', `${LINE}${mail(1)}\nMore.\n${LINE}${mail(2)}`],
    ['no header below it', `${LINE}${mail(1)}\n${LINE}And so on.\n`],
    ['no time in it', `${LINE}${mail(1)}\nFrom ann@x.example in 2025\n${mail(2)}`],
    ['no year in it', `${LINE}${mail(1)}\nFrom ann at 14:02\n${mail(2)}`],
  ])('are not parted at a line of the words, with %s', (_, mbox) => {
    expect(mboxMessages(mbox)).toHaveLength(1);
  });

  it('are parted where another separator stands below one, escaped', () => {
    expect(
      mboxMessages(`${LINE}>From b Tue 1:00 2025\n${mail(1)}\n${LINE}${mail(2)}`),
    ).toHaveLength(2);
    expect(mboxMessages(`${LINE}${mail(1)}\n${LINE}`)).toEqual([`${mail(1)}\n`, '']);
  });
});

describe('a single mail', () => {
  it('is the whole file, with its lines as they are', () => {
    const words = `${mail(1)}>From here on.\n`;
    expect(mboxMessages(words)).toEqual([words]);
    expect(mboxSpans(`${MARK}\n${words}`)).toEqual([
      { from: 4, to: words.length + 4, quoted: false },
    ]);
    expect(mboxMessages(crlf(words))).toEqual([crlf(words)]);
  });

  it.each([
    ['a field over several lines', 'From: ann\nReceived: from a\n\tby b\n  at c\n\nWords.'],
    ['spaces before its colons', 'From : ann\nMIME-Version\t: 1.0\n\nWords.'],
    ['no words', 'from: ann\nMESSAGE-ID: <1@x>'],
    ['fields in either order', 'Mime-Version: 1.0\nX-A:\nFROM: ann\n\nWords.'],
  ])('is known with %s', (_, text) => {
    expect(mboxMessages(text)).toEqual([text]);
  });

  it.each([
    ['nobody that it is from', 'To: ann\nMessage-ID: <1@x>\n\nWords.'],
    ['nothing that mail alone has', 'From: ann\nSubject: H200\n\nWords.'],
    ['fields that end with such a name', 'X-From: ann\nX-Message-ID: <1@x>\n\nWords.'],
    ['a sender in its words alone', 'Message-ID: <1@x>\n\nFrom: ann\n'],
    ['a line in its header that is none', 'From: ann\nWords.\nMessage-ID: <1@x>\n\nMore.'],
    ['a first line that is none', 'Words.\nFrom: ann\nMessage-ID: <1@x>\n\nMore.'],
    ['NUL in its header', 'From: ann\0\nMessage-ID: <1@x>\n\nWords.'],
    ['a header without end', `From: ann\nX: ${'x'.repeat(70_000)}\nMessage-ID: <1@x>\n\nWords.`],
  ])('is not what has %s', (_, text) => {
    expect(mboxMessages(text)).toBeUndefined();
  });
});

function crlf(text: string): string {
  return text.replaceAll('\n', '\r\n');
}
