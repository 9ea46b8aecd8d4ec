import { getDocumentProxy } from 'unpdf';

/** A run of text on a page of a PDF, with the size of its letters in points. */
export interface Run {
  text: string;
  size: number;
}

/** The text of a PDF in the order in which it is drawn. */
export async function runsOf(pdf: Uint8Array): Promise<Run[]> {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const runs: Run[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    for (const item of items) {
      if ('str' in item && item.str !== '') runs.push({ text: item.str, size: item.height });
    }
  }
  return runs;
}

/** Text without its white space, which a PDF does not keep. */
export function squeezed(text: string): string {
  return text.replace(/\s+/gu, '');
}
