import type { Page } from 'playwright-core';

/** What a page is made of: its kinds of elements with the attributes of each, ids, names and classes; digits as `#`. */
export function inventory(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const kinds = new Set<string>();
    for (const element of document.querySelectorAll('*')) {
      const tag = element.localName;
      kinds.add(`<${tag}>`);
      for (const { name, value } of element.attributes) {
        kinds.add(`<${tag} ${name}>`);
        if (['id', 'name'].includes(name)) kinds.add(`${name} ${value.replace(/\d+/g, '#')}`);
        for (const word of name === 'class' ? value.split(/\s+/) : []) kinds.add(`.${word}`);
      }
    }
    return [...kinds];
  });
}

/**
 * Words on the page that turn the direction of writing of other words: those with bidi controls in them that are not
 * apart from what stands beside them in a paragraph.
 */
export function unisolated(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!/[\u202a-\u202e\u2066-\u2068]/.test(node.nodeValue ?? '')) continue;
      if (node.parentElement?.closest('script, noscript, style, template, option')) continue;
      let around = node.parentElement;
      while (around && !/isolate|plaintext/.test(getComputedStyle(around).unicodeBidi))
        around = around.parentElement;
      const alone = around?.textContent?.trim() === node.nodeValue?.trim();
      // Their own lines: a comment's, and those of a text to be copied.
      const own = around?.closest('bdi, .body, [data-value]');
      if (!own && !alone) found.push(`<${around?.localName} class="${around?.className}">`);
    }
    return [...new Set(found)];
  });
}
