/** Months as MLA abbreviates them; the other styles write them in full. */
const MLA_MONTHS = 'Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');

/** A day as a citation writes the date of access; the orders are those of src/cite/citations.ts. */
export function accessDate(day: Date, order: string | undefined): string {
  const parts = [day.getFullYear(), day.getMonth() + 1, day.getDate()];
  const [year, , date] = parts;
  const digits = parts.map((part) => String(part).padStart(2, '0'));
  switch (order) {
    case 'day month year':
      return `${date} ${MLA_MONTHS[day.getMonth()]} ${year}`;
    case 'month day, year':
      return `${day.toLocaleDateString('en-US', { month: 'long' })} ${date}, ${year}`;
    case 'slashes':
      return digits.join('/');
    case 'parts':
      return parts.join(', ');
    default:
      return digits.join('-');
  }
}

/** Makes a value what is copied: what is only shown goes, what was kept for copying comes, and the day is that day. */
export function dateCopy(value: Element, day: Date): void {
  const kept = value.querySelector('template');
  if (kept) {
    value.querySelector('[data-shown]')?.remove();
    kept.replaceWith(document.importNode(kept.content, true));
  }
  for (const place of value.querySelectorAll<HTMLElement>('[data-day]'))
    place.textContent = accessDate(day, place.dataset['day']);
}
