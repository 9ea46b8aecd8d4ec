import type { List, Paragraph, Root } from 'mdast';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { Archive } from '../schema/archive.ts';
import { oneLine } from './plain-text.ts';
import type { Publication } from './publication.ts';
import { commentsOf } from './reply-tree.ts';
import { counted } from './wording.ts';

const markdown = unified().use(remarkStringify, { bullet: '-' }).freeze();

/**
 * `/llms.txt` as llmstxt.org describes it: what the archive is, how to cite it, what in it is inferred, and where the
 * threads, questions and data are. It holds no commenter's words.
 */
export function llmsText(archive: Archive, { name, address }: Publication): string {
  const [number = 1] = archive.comments.keys();
  const root: Root = {
    type: 'root',
    children: [
      heading(1, name),
      {
        type: 'blockquote',
        children: [
          paragraph(
            `${counted(archive.comments.size, 'public comment')} on selling Nvidia’s H200 chips to China, kept word for word, each with a permanent number and address.`,
          ),
        ],
      },
      paragraph(
        `Cite a comment by its number and address, such as comment ${number}, ${address.comment(number)}. Both are permanent. Quote a comment only with the words on its page: they are compared with the raw capture, letter by letter, each time the site is built.`,
      ),
      paragraph(
        'A comment’s author, date and parent are recorded or unknown or inferred, and the pages say which. “A reader” is not a name: it means that nothing is known of the author. A date that is not given is unknown. Stances, themes and claims are an editor’s labels, not the commenters’ words.',
      ),
      heading(2, 'Threads'),
      links(
        [...archive.threads.values()].map(({ slug, title, lede }) => ({
          title,
          url: address.thread(slug),
          note: `${counted(commentsOf(archive.comments, slug).length, 'comment')}. ${lede}`,
        })),
      ),
      heading(2, 'Questions'),
      links(
        [...archive.themes.values()].map(({ slug, question, lede }) => ({
          title: question,
          url: address.theme(slug),
          note: `${lede.for} ${lede.against}`,
        })),
      ),
      heading(2, 'Data'),
      links([
        {
          title: 'Every file',
          url: address.data(),
          note: 'what each holds, its fields, size and hash',
        },
        {
          title: 'Comments as JSON Lines',
          url: address.data('comments.jsonl'),
          note: 'every comment, letter for letter, with what is known of it',
        },
        {
          title: 'Claims as JSON',
          url: address.data('claims.json'),
          note: 'the questions, the claims with their quotations, and how the claims answer each other',
        },
        {
          title: 'Claims as AIF',
          url: address.data('claims.aif.json'),
          note: 'the same as JSON-LD',
        },
        {
          title: 'Claims as Argdown',
          url: address.data('claims.argdown'),
          note: 'the same as text',
        },
        { title: 'Feed', url: address.feed(), note: 'the comments as Atom, the latest first' },
        { title: 'Sitemap', url: address.sitemap(), note: 'the address of every page' },
        ...[...archive.captures.keys()].map((id) => ({
          title: `Raw capture ${id}`,
          url: address.capture(id),
          note: 'the words as they were found',
        })),
      ]),
      heading(2, 'Optional'),
      links([
        {
          title: 'About',
          url: address.about(),
          note: 'how the archive was made, what is inferred, and what a hash proves',
        },
        {
          title: 'Glossary',
          url: address.glossary(),
          note: 'the terms that comments use, sourced',
        },
        { title: 'Map', url: address.map(), note: 'every claim beside what answers it' },
      ]),
    ],
  };
  return markdown.stringify(root);
}

function heading(depth: 1 | 2, value: string): Root['children'][number] {
  return { type: 'heading', depth, children: [{ type: 'text', value }] };
}

function paragraph(value: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}

function links(entries: readonly { title: string; url: string; note: string }[]): List {
  return {
    type: 'list',
    spread: false,
    children: entries.map(({ title, url, note }) => ({
      type: 'listItem',
      children: [
        {
          type: 'paragraph',
          children: [
            { type: 'link', url, children: [{ type: 'text', value: oneLine(title) }] },
            { type: 'text', value: `: ${oneLine(note)}` },
          ],
        },
      ],
    })),
  };
}
