import { dateCopy } from './access-date.ts';
import { copy } from './clipboard.ts';

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
    button.addEventListener('click', () => {
      dateCopy(value, new Date());
      // A file ends as it is written: RIS wants the space at the end of its last line.
      const text = value.matches('pre') ? value.textContent : value.textContent.trim();
      void copy(text, status, () => {
        const folded = value.closest('details');
        if (folded) folded.open = true;
        getSelection()?.selectAllChildren(value);
      });
    });
  }
}
