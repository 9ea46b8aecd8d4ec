const NAMES = { auto: 'automatic', light: 'light', dark: 'dark' } as const;
type Theme = keyof typeof NAMES;
const NEXT: Record<Theme, Theme> = { auto: 'light', light: 'dark', dark: 'auto' };

/** Cycles the colour theme: the system's, light, dark. `public/theme.js` applies it before the next paint. */
export class ThemeButton extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (!button) return;
    const set = (theme: Theme) => {
      const root = document.documentElement;
      if (theme === 'auto') delete root.dataset['theme'];
      else root.dataset['theme'] = theme;
      button.setAttribute('aria-label', `Colour theme: ${NAMES[theme]}`);
      return theme;
    };
    let theme = set(stored());
    button.hidden = false;
    button.addEventListener('click', () => {
      theme = set(NEXT[theme]);
      store(theme);
    });
  }
}

function stored(): Theme {
  const theme = document.documentElement.dataset['theme'];
  return theme === 'light' || theme === 'dark' ? theme : 'auto';
}

function store(theme: Theme): void {
  try {
    if (theme === 'auto') localStorage.removeItem('theme');
    else localStorage.setItem('theme', theme);
  } catch {
    // Storage is refused: the choice holds for this page.
  }
}
