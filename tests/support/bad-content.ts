import { addCapture, type ContentCopy } from './content-copy.ts';

/** Puts every fault of `FAULTS` into a copy of the content. */
export function spoil(copy: ContentCopy): void {
  copy.set('comments/2.md', 'parent', 999);
  copy.set('comments/3.md', 'parent', 5);
  copy.set('comments/6.md', 'parent', 6);
  copy.set('comments/8.md', 'themes', ['does-selling-help']);
  copy.set('comments/9.md', 'date', 'yesterday');
  copy.edit(
    'comments/10.md',
    "author: { name: null, role: 'reader'",
    'author: { name: null, role: [',
  );
  copy.edit('comments/11.md', 'stance:', 'bomb: [&a [1, 2], *a, *a]\nstance:');
  copy.edit('comments/12.md', 'stance:', '__proto__: { polluted: true }\nstance:');
  copy.edit('comments/13.md', 'date: null', 'date: null\ndate: null');
  copy.set('comments/14.md', 'parent', 1);
  copy.edit('comments/14.md', 'parent: 1', 'parent: 1234567890123456789');
  copy.write(
    'comments/15.md',
    Buffer.concat([Buffer.from(copy.read('comments/15.md')), Buffer.from([0xff])]),
  );
  copy.set('comments/17.md', 'captured', [
    { capture: 'chinatalk-h200/paste.txt', pass: 'B', lines: '48-49' },
  ]);
  copy.set('comments/19.md', 'captured', [
    { capture: 'chinatalk-h200/paste.txt', pass: 'A', lines: '50' },
    { capture: 'chinatalk-h200/lost.txt', pass: 'A', lines: '1' },
    { capture: 'chinatalk-h200/paste.txt', pass: 'C', lines: '1' },
  ]);
  copy.write('comments/21.md', copy.read('comments/21.md').replace(/^---\n/, ''));
  copy.write('comments/22.md', copy.read('comments/5.md'));
  copy.write('captures/chinatalk-h200/second.txt', 'Words without a sidecar.');
  copy.write('captures/stray.txt', 'A capture outside its thread.');
  addCapture(copy, 'third.txt', { A: ['A line that nobody claims.'] });
  copy.edit(
    'threads/chinatalk-h200.md',
    "exact: 'but why take the chance?'",
    "exact: 'but why take this chance?'",
  );
  copy.write('threads/Not An Address.md', copy.read('threads/chinatalk-h200.md'));
}

/** Each thing that is wrong: the file named, and what is said of it. */
export const FAULTS = [
  {
    fault: 'a parent that does not exist',
    file: 'comments/2.md',
    what: 'parent 999 does not exist',
  },
  { fault: 'a cycle', file: 'comments/3.md', what: 'circle: 3 answers 5 answers 4 answers 3' },
  { fault: 'a comment that answers itself', file: 'comments/6.md', what: 'circle: 6 answers 6' },
  {
    fault: 'a theme that does not exist',
    file: 'comments/8.md',
    what: "theme 'does-selling-help'",
  },
  { fault: 'an unreadable date', file: 'comments/9.md', what: 'date: must be null, a day such as' },
  { fault: 'bad YAML', file: 'comments/10.md', what: 'bad YAML' },
  { fault: 'an alias bomb', file: 'comments/11.md', what: 'aliases are not allowed' },
  { fault: 'an anchor', file: 'comments/11.md', what: 'anchors are not allowed' },
  { fault: 'a key named __proto__', file: 'comments/12.md', what: '__proto__ is not allowed' },
  { fault: 'a key written twice', file: 'comments/13.md', what: 'keys must be unique' },
  { fault: 'a number of 19 digits', file: 'comments/14.md', what: 'parent: ' },
  { fault: 'a file that is not UTF-8', file: 'comments/15.md', what: 'not UTF-8' },
  {
    fault: 'a line outside its pass',
    file: 'comments/19.md',
    what: 'lines 50 are not inside pass A',
  },
  {
    fault: 'a capture that does not exist',
    file: 'comments/19.md',
    what: "'chinatalk-h200/lost.txt'",
  },
  { fault: 'a pass that does not exist', file: 'comments/19.md', what: "no pass 'C'" },
  {
    fault: 'missing front matter',
    file: 'comments/21.md',
    what: 'does not open with front matter',
  },
  {
    fault: 'a number taken twice',
    file: 'comments/22.md',
    what: 'number 5 is taken by content/comments/5.md',
  },
  {
    fault: 'a file not named by its number',
    file: 'comments/22.md',
    what: 'comment 5 has another name',
  },
  { fault: 'a missing sidecar', file: 'captures/chinatalk-h200/second.txt', what: 'no sidecar' },
  {
    fault: 'a capture outside its thread',
    file: 'captures/stray.txt',
    what: 'folder of its thread',
  },
  {
    fault: 'a line nobody claims',
    file: 'captures/chinatalk-h200/third.txt',
    what: 'no comment holds this line: "A line that nobody claims."',
  },
  {
    fault: 'a line claimed twice',
    file: 'captures/chinatalk-h200/paste.txt',
    what: 'comments 17 and 18 both hold this line',
  },
  {
    fault: 'a quotation that does not stand',
    file: 'threads/chinatalk-h200.md',
    what: '"but why take this chance?" stands 0 times in comment 4',
  },
  {
    fault: 'a thread that cannot be an address',
    file: 'threads/Not An Address.md',
    what: 'cannot be made an address',
  },
];
