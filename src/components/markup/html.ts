const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Markup that stands in a page as it is. */
export class Markup {
  readonly html: string;

  constructor(html: string) {
    this.html = html;
  }
}

type Value = string | number | Markup | readonly Markup[] | false | undefined;

/**
 * Makes markup of a template without adding white space to it. Strings and numbers become text, or the value of an
 * attribute in double quotes; `false` and `undefined` nothing.
 */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Markup {
  let made = parts[0] ?? '';
  values.forEach((value, index) => {
    made += written(value) + (parts[index + 1] ?? '');
  });
  return new Markup(made);
}

function written(value: Value): string {
  if (value === undefined || value === false) return '';
  if (value instanceof Markup) return value.html;
  if (typeof value === 'object') return value.map((one) => one.html).join('');
  return String(value).replace(/[&<>"]/g, (found) => ENTITIES[found] ?? found);
}
