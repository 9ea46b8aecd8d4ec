import { html, type Markup } from './html.ts';

/** A mark of the page's sprite. */
export function icon(name: string, className = 'i'): Markup {
  return html`<svg class="${className}" aria-hidden="true"> <use href="#${name}"></use> </svg>`;
}
