const STORED = 'keys';

let on = stored();

/** The keys of every page: `/` searches, `?` lists the keys. Inert in fields, and when switched off. */
export function startKeyboard(): void {
  const dialog = document.querySelector<HTMLDialogElement>('#keys');
  const choice = document.querySelector<HTMLInputElement>('#keys-on');
  if (!dialog || !choice) return;
  choice.checked = on;
  choice.addEventListener('change', () => {
    on = choice.checked;
    try {
      localStorage.setItem(STORED, on ? 'on' : 'off');
    } catch {
      // Storage is refused: the choice holds for this page.
    }
  });
  for (const opener of document.querySelectorAll<HTMLElement>('[data-opens-keys]')) {
    opener.hidden = false;
    opener.addEventListener('click', () => dialog.showModal());
  }
  onKey((key) => {
    if (key === '?') dialog.showModal();
    else if (key === '/') goToSearch();
    else return false;
    return true;
  });
}

/**
 * Calls `handle` for a plain key typed outside fields and dialogs while keys are on.
 * `handle` returns whether it used the key.
 */
export function onKey(handle: (key: string) => boolean): void {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.isComposing || !on || isBusy(event.target)) return;
    if (handle(event.key)) event.preventDefault();
  });
}

function stored(): boolean {
  try {
    return localStorage.getItem(STORED) !== 'off';
  } catch {
    return true;
  }
}

function isBusy(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.closest('input, textarea, select, dialog') !== null;
}

function goToSearch(): void {
  const boxes = document.querySelectorAll<HTMLInputElement>('input[type="search"]');
  const box = [...boxes].find((input) => input.checkVisibility());
  if (box) {
    box.focus();
    box.select();
  } else document.querySelector<HTMLAnchorElement>('a.search-link')?.click();
}
