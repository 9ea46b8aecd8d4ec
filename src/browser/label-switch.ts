/** Hides what editors added, stances, themes and claims, on every page, for readers who want the bare record. */
export class LabelSwitch extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (!button) return;
    const root = document.documentElement;
    const say = () => {
      const hidden = root.dataset['labels'] === 'off';
      button.textContent = `${hidden ? 'Show' : 'Hide'} the editor’s labels`;
    };
    say();
    button.hidden = false;
    button.addEventListener('click', () => {
      if (root.dataset['labels'] === 'off') delete root.dataset['labels'];
      else root.dataset['labels'] = 'off';
      say();
      try {
        localStorage.setItem('labels', root.dataset['labels'] ?? 'on');
      } catch {
        // Storage is refused: the choice holds for this page.
      }
    });
  }
}
