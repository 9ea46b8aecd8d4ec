import { type Citation, citation, cslJson } from '../../cite/citations.ts';
import { citationHtml } from '../../cite/markup.ts';
import { publisher } from '../../links.ts';
import { cited, cslItem } from '../../model/csl-item.ts';
import type { Comment, Thread } from '../../schema/archive.ts';
import { html, Markup } from './html.ts';

interface Shown {
  /** A group of which one is open at a time; without it each opens by itself. */
  name?: string;
  open?: boolean;
  /** Whether its lines are to stay as they are. */
  file?: boolean;
}

/** A citation that can be copied, folded under the name of its style. */
export function citedIn(label: string, made: Citation, { name, open, file }: Shown = {}): Markup {
  const group = name !== undefined && html` name="${name}"`;
  const tag = new Markup(file ? 'pre' : 'p');
  return html`<details class="panel-row cited"${group}${open && html` open`}> <summary>${label}</summary> <copy-row> <p class="panel-head"> <button type="button" class="copy" hidden> Copy<span class="vh"> ${label}</span> </button> <span role="status"></span> </p> <${tag} class="value" data-value>${new Markup(citationHtml(made))}</${tag}> </copy-row> </details>`;
}

/** A comment in every style of citation. */
export function citations(comment: Comment, thread: Thread): Markup {
  const cite = cited(comment, thread, publisher);
  const all = [
    citedIn('APA', citation(cite, 'apa'), { open: true }),
    citedIn('MLA', citation(cite, 'mla'), { open: true }),
    citedIn('Chicago note', citation(cite, 'chicago'), { open: true }),
    citedIn('BibLaTeX', citation(cite, 'biblatex'), { file: true }),
    citedIn('RIS', citation(cite, 'ris'), { file: true }),
    citedIn('CSL-JSON', cslJson(cslItem(cite)), { file: true }),
  ];
  const spaced = all.map((one) => html`${one} `);
  return html`<section class="panel-row citations" id="cite" aria-labelledby="cite-head"> <h2 id="cite-head">Cite comment ${comment.number}</h2> ${spaced}<p class="citations-note"> Copying adds today as the date of access where the style wants one: APA wants none of a text that does not change; MLA and Chicago want one where the comment has no date. </p> </section>`;
}
