/** Starts what concerns words of a comment, each part when it is first needed. */
export function startWords(): void {
  const bar = document.querySelector<HTMLElement>('.words-bar');
  if (!bar) return;
  const load = () => import('./comment-words.ts');
  const follow = () => {
    if (getSelection()?.isCollapsed) return;
    document.removeEventListener('selectionchange', follow);
    void load().then(({ startWordsBar }) => startWordsBar(bar));
  };
  document.addEventListener('selectionchange', follow);
  const mark = () => {
    const address = directedAddress();
    if (!address.includes(':~:')) return;
    void load().then(({ markLinkedWords }) => markLinkedWords(address));
  };
  mark();
  window.navigation?.addEventListener('currententrychange', mark);
}

/**
 * The address with its text directive. Browsers that know directives take them out of `location`;
 * Chromium keeps them in its navigation entries, others that know them nowhere.
 */
function directedAddress(): string {
  const { href } = location;
  return href.includes(':~:') ? href : (window.navigation?.currentEntry?.url ?? href);
}
