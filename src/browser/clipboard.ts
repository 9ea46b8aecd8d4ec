/** How long a confirmation stands, in milliseconds. */
const SHOWN = 2000;

/** Puts a value on the clipboard and says so in `status`; where it is refused, `select` offers the value instead. */
export async function copy(value: string, status: Element, select: () => void): Promise<void> {
  try {
    await navigator.clipboard.writeText(value);
    status.textContent = 'Copied';
  } catch {
    select();
    status.textContent = 'Selected: copy it from here';
  }
  setTimeout(() => {
    status.textContent = '';
  }, SHOWN);
}
