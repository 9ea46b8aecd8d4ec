/** Starts what concerns words of a comment, each part when it is first needed. */
export function startWords(): void {
  if (!document.querySelector('.body[data-number]')) return;
  const follow = () => {
    const selection = getSelection();
    if (!selection || selection.isCollapsed) return;
    document.removeEventListener('selectionchange', follow);
    void import('./words-bar.ts').then(({ startWordsBar }) => startWordsBar());
  };
  document.addEventListener('selectionchange', follow);
  let marked = false;
  const mark = () => {
    const address = directedAddress();
    if (!address.includes(':~:') && !marked) return;
    marked = true;
    void import('./linked-words.ts').then(({ markLinkedWords }) => markLinkedWords(address));
  };
  mark();
  if ('navigation' in window) navigation.addEventListener('currententrychange', mark);
  else addEventListener('hashchange', mark);
}

/**
 * The address with its text directive. Browsers that know directives take them out of `location`;
 * Chromium keeps them in its navigation entries, others that know them nowhere.
 */
function directedAddress(): string {
  if (location.hash.includes(':~:') || !('navigation' in window)) return location.href;
  return navigation.currentEntry?.url ?? location.href;
}
