import { sameTime } from '../archive/recorded.ts';
import type { CapturedComment } from '../schema/captured-thread.ts';
import type { CommentFrontMatter } from '../schema/comment.ts';

/** A comment of the archive, as its file has it. */
export interface ArchivedComment {
  frontMatter: CommentFrontMatter;
  body: string;
  lines: readonly string[];
}

/** A captured comment with its words as lines. */
export interface IncomingComment {
  comment: CapturedComment;
  lines: readonly string[];
}

/** What both sides are compared by. */
interface Marks {
  name: string | null;
  date: string | null;
  lines: readonly string[];
}

/** A way to tell a comment where an id is lacking; `alone`: only where no other comment has the same key. */
interface Test {
  key: (marks: Marks) => string | undefined;
  alone: boolean;
}

const TESTS: readonly Test[] = [
  { key: (marks) => joined(authorAndTime(marks), words(marks)), alone: false },
  { key: authorAndTime, alone: true },
  { key: words, alone: false },
];

/** Comments with the same key that are looked at one by one before the next counts as new: keeps the work linear. */
const MOST_TWINS = 50;

/**
 * Which comment of the archive each captured one is: the same id at the source; where one of them has none, the same
 * author at the same time; else the same words but for spaces and the shape of quotation marks, unless author, date or
 * parent are known to differ. Every comment is taken once; undefined is one that the archive lacks.
 *
 * @param archived of one thread, in the order of numbers.
 * @param incoming of one capture, in page order.
 */
export function identify(
  archived: readonly ArchivedComment[],
  incoming: readonly IncomingComment[],
): (number | undefined)[] {
  const found: (number | undefined)[] = incoming.map(() => undefined);
  const taken = new Set<number>();
  const byId = new Map<string, number>();
  for (const { frontMatter } of archived) {
    const { sourceId, moved, number } = frontMatter;
    if (sourceId !== undefined) byId.set(sourceId, moved?.to ?? number);
  }
  const take = (index: number, number: number | undefined) => {
    if (number === undefined || taken.has(number)) return;
    found[index] = number;
    taken.add(number);
  };
  for (const [index, { comment }] of incoming.entries()) {
    if (comment.id !== null) take(index, byId.get(comment.id));
  }
  const places = new Map(incoming.map(({ comment }, index) => [comment.id, index]));
  for (const { key, alone } of TESTS) {
    const free = archived.filter(
      ({ frontMatter }) => frontMatter.state === 'live' && !taken.has(frontMatter.number),
    );
    const candidates = Map.groupBy(free, ({ frontMatter: { author, date }, lines }) =>
      key({ name: author.name, date, lines }),
    );
    const keys = incoming.map(({ comment, lines }, index) =>
      found[index] === undefined ? key({ ...marksOf(comment), lines }) : undefined,
    );
    const times = Map.groupBy(keys, (each) => each);
    for (const [index, { comment }] of incoming.entries()) {
      const own = keys[index];
      const group = own === undefined ? undefined : candidates.get(own);
      if (!group || (alone && (group.length > 1 || times.get(own)?.length !== 1))) continue;
      const { parent } = comment;
      const answers =
        parent.kind === 'reply'
          ? (byId.get(parent.id) ?? found[places.get(parent.id) ?? -1])
          : undefined;
      const at = group
        .slice(0, MOST_TWINS)
        .findIndex(({ frontMatter }) => mayBe(frontMatter, comment, answers));
      const [match] = at === -1 ? [] : group.splice(at, 1);
      take(index, match?.frontMatter.number);
    }
  }
  return found;
}

function marksOf({ author, date }: CapturedComment): Omit<Marks, 'lines'> {
  return { name: author.name, date: date.kind === 'exact' ? date.date : null };
}

function joined(a: string | undefined, b: string | undefined): string | undefined {
  return a === undefined || b === undefined ? undefined : `${a} ${b}`;
}

function authorAndTime({ name, date }: Marks): string | undefined {
  if (name === null || !date?.includes('T')) return undefined;
  return `${new Date(date).toISOString()} ${name}`;
}

function words({ lines }: Marks): string | undefined {
  const text = lines.join(' ').normalize('NFC').replace(/\s+/gu, ' ').trim();
  return text.replace(/[‘’ʼ]/g, "'").replace(/[“”]/g, '"') || undefined;
}

/** Whether nothing that is known of both speaks against their being one comment. */
function mayBe(
  archived: CommentFrontMatter,
  { id, author, date, parent }: CapturedComment,
  answers: number | undefined,
): boolean {
  if (id !== null && archived.sourceId !== undefined) return false;
  const { name } = archived.author;
  if (name !== null && author.name !== null && name !== author.name) return false;
  if (date.kind === 'exact' && archived.date !== null && !sameTime(date.date, archived.date)) {
    return false;
  }
  if (archived.parentBasis.kind !== 'recorded') return true;
  if (parent.kind === 'opening') return archived.parent === null && !archived.missingParent;
  return answers === undefined || archived.parent === answers;
}
