import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type RenderedComment, renderComment } from '../markdown/comment.ts';
import type { Capture, Comment, Thread } from '../schema/archive.ts';
import { captureSidecar } from '../schema/capture.ts';
import { commentFrontMatter } from '../schema/comment.ts';
import { threadFrontMatter } from '../schema/thread.ts';
import { parseMarkdownFile, parseYaml } from './front-matter.ts';
import type { Problem } from './problem.ts';

/** A thread as its file holds it: front matter and the introduction's Markdown. */
export interface ThreadFile {
  file: string;
  thread: Thread;
  introduction: string;
}

/** A comment as its file holds it; `lineNumbers[i]` is where `comment.lines[i]` starts in the file. */
export interface CommentFile {
  file: string;
  comment: Comment;
  lineNumbers: number[];
}

/** A capture with the digest of its bytes as they lie on the disk. */
export interface CaptureFile {
  file: string;
  capture: Capture;
  actualSha256: string;
}

/** Everything in a content folder that could be read, and everything that could not. */
export interface Content {
  threads: ThreadFile[];
  comments: CommentFile[];
  captures: CaptureFile[];
  themes: string[];
  problems: Problem[];
}

/** Reads a content folder whole. Never throws for what stands in a file: that becomes a problem. */
export function readContent(folder: string): Content {
  const problems: Problem[] = [];
  return {
    threads: readThreads(folder, problems),
    comments: readComments(folder, problems),
    captures: readCaptures(folder, problems),
    themes: names(join(folder, 'themes'), '.md').map((name) => name.slice(0, -'.md'.length)),
    problems,
  };
}

function readThreads(folder: string, problems: Problem[]): ThreadFile[] {
  return names(join(folder, 'threads'), '.md').flatMap((name) => {
    const file = `threads/${name}`;
    const slug = name.slice(0, -'.md'.length);
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) {
      problems.push({
        file,
        what: `'${slug}' cannot be an address`,
        fix: 'name the file with lower-case words joined by hyphens',
      });
      return [];
    }
    const text = readText(folder, file, problems);
    if (text === undefined) return [];
    const parsed = parseMarkdownFile(file, text, threadFrontMatter);
    if (!parsed.ok) {
      problems.push(...parsed.problems);
      return [];
    }
    return [{ file, thread: { ...parsed.data, slug }, introduction: parsed.body }];
  });
}

function readComments(folder: string, problems: Problem[]): CommentFile[] {
  return names(join(folder, 'comments')).flatMap((name) => {
    const file = `comments/${name}`;
    const text = readText(folder, file, problems);
    if (text === undefined) return [];
    const parsed = parseMarkdownFile(file, text, commentFrontMatter);
    if (!parsed.ok) {
      problems.push(...parsed.problems);
      return [];
    }
    const rendered = render(file, parsed.body, problems);
    if (!rendered) return [];
    const { html, lines } = rendered;
    const thread = parsed.data.captured[0]?.capture.split('/')[0] ?? '';
    return [
      {
        file,
        comment: { ...parsed.data, thread, html, lines: lines.map(({ text }) => text) },
        lineNumbers: lines.map(({ at }) => (at ?? 1) + parsed.bodyLine - 1),
      },
    ];
  });
}

function render(file: string, body: string, problems: Problem[]): RenderedComment | undefined {
  try {
    return renderComment(body);
  } catch (error) {
    // The Markdown parser walks what is nested by calling itself.
    if (!(error instanceof RangeError)) throw error;
    const what = 'the words are nested too deeply: Markdown cannot be read that far down';
    problems.push({ file, what, fix: 'escape with a backslash what Markdown would interpret' });
    return undefined;
  }
}

function readCaptures(folder: string, problems: Problem[]): CaptureFile[] {
  const root = join(folder, 'captures');
  return names(root).flatMap((thread) => {
    if (!statSync(join(root, thread)).isDirectory()) {
      const what = 'a capture must lie in the folder of its thread';
      problems.push({ file: `captures/${thread}`, what, fix: 'move it to captures/<thread>/' });
      return [];
    }
    const files = names(join(root, thread));
    return files
      .filter((name) => !name.endsWith('.yaml'))
      .flatMap((name) => {
        const file = `captures/${thread}/${name}`;
        const sidecar = `${file}.yaml`;
        if (!files.includes(`${name}.yaml`)) {
          problems.push({
            file,
            what: 'the capture has no sidecar',
            fix: `write content/${sidecar}; content/README.md shows one`,
          });
          return [];
        }
        const text = readText(folder, file, problems);
        const parsed = parseYaml(
          sidecar,
          readText(folder, sidecar, problems) ?? '',
          captureSidecar,
        );
        if (!parsed.ok) problems.push(...parsed.problems);
        if (text === undefined || !parsed.ok) return [];
        const id = `${thread}/${name}`;
        return [
          {
            file,
            capture: { ...parsed.data, id, thread, lines: text.split(/\r\n|\n|\r/) },
            actualSha256: createHash('sha256')
              .update(readFileSync(join(folder, file)))
              .digest('hex'),
          },
        ];
      });
  });
}

function names(folder: string, ending = ''): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending) && !name.startsWith('.'))
    .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

function readText(folder: string, file: string, problems: Problem[]): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      readFileSync(join(folder, file)),
    );
  } catch (error) {
    const what = error instanceof TypeError ? 'the file is not UTF-8' : `cannot be read: ${error}`;
    problems.push({ file, what, fix: 'save the file as UTF-8 text' });
    return undefined;
  }
}
