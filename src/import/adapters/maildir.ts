import type { Quarantined } from '../../schema/captured-thread.ts';
import type { Adapter } from './adapter.ts';
import { leftOut } from './fields.ts';
import { mailThread, type RawMail } from './mail-thread.ts';
import { isTar, type TarFile, tarFiles } from './tar-files.ts';

/** A message of a Maildir: in `cur` or `new`, with its flags after `:2,` (or what stands for the colon on Windows). */
const MESSAGE = /(?:^|\/)(?:cur|new)\/(?<name>[^/]+?)(?:[:;!]2,(?<flags>[A-Za-z]*))?$/;

/** A Maildir (one file a mail, in the folders `cur` and `new`) in a tar archive: a folder as one file, as it was. */
export const maildir: Adapter = {
  format: 'maildir',
  detects: ({ bytes }) =>
    isTar(bytes) && tarFiles(bytes).files.some(({ path }) => MESSAGE.test(path)),
  read(capture) {
    const { files, damaged } = tarFiles(capture.bytes);
    const mails: (RawMail & { name: string })[] = [];
    const others: Quarantined[] = [];
    if (damaged && files.every(({ whole }) => whole)) {
      others.push(leftOut('the archive', 'malformed', 'Part of it is no tar, and was not read.'));
    }
    const places = new Set<string>();
    for (const file of files) {
      if (file.type === 'Directory') continue;
      const place = placeOf(file, places);
      const other = notMail(file, place);
      if (other) others.push(other);
      else
        mails.push({
          cutOff: false,
          bytes: file.bytes,
          place,
          name: MESSAGE.exec(file.path)?.groups?.['name'] ?? '',
        });
    }
    mails.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    return mailThread(capture, 'maildir', mails, others);
  },
};

/** The path in the archive, told apart where the archive has it twice. */
function placeOf({ path }: TarFile, places: Set<string>): string {
  let place = path || 'a file without a name';
  for (let time = 2; places.has(place); time += 1) place = `${path} (${time})`;
  places.add(place);
  return place;
}

function notMail({ path, type, whole }: TarFile, place: string): Quarantined | undefined {
  if (!whole) return leftOut(place, 'malformed', 'The archive ends before this file does.');
  const message = MESSAGE.exec(path)?.groups;
  if (!message || !/File$/.test(type))
    return leftOut(place, 'not-a-comment', 'It is no message in cur or new.');
  if (message['flags']?.includes('D')) return leftOut(place, 'not-a-comment', 'It is a draft.');
  return undefined;
}
