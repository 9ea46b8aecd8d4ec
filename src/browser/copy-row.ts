import { dateCopy } from './access-date.ts';

/** How long the confirmation stands, in milliseconds. */
const SHOWN = 2000;

/**
 * Adds a working Copy button to a value that can be read and selected without it. A citation is copied with the date
 * of that day, and shows it from then on.
 */
export class CopyRow extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    const value = this.querySelector('[data-value]');
    const status = this.querySelector('[role="status"]');
    if (!button || !value || !status) return;
    button.hidden = false;
    button.addEventListener('click', async () => {
      dateCopy(value, new Date());
      try {
        await navigator.clipboard.writeText(value.textContent.trim());
        status.textContent = 'Copied';
      } catch {
        getSelection()?.selectAllChildren(value);
        status.textContent = 'Selected: copy it from here';
      }
      setTimeout(() => {
        status.textContent = '';
      }, SHOWN);
    });
  }
}
