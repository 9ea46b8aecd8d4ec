/** Says beside the printed address of a page on which day it was printed. */
export function noteRetrieval(): void {
  addEventListener('beforeprint', () => {
    const note = document.querySelector('[data-retrieved]');
    if (note) note.textContent = `(retrieved ${today()})`;
  });
}

function today(): string {
  return new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
}
