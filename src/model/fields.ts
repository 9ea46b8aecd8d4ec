import { z } from 'zod';

/** One row of a table of fields: where it stands in a record, what it may hold, what it means. */
export interface Field {
  /** Names joined by dots; `[]` after one that is a list. */
  path: string;
  holds: string;
  means: string;
}

/** What is read of a JSON Schema, as zod writes it. */
const node = z.object({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  const: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  format: z.string().optional(),
  description: z.string().optional(),
  required: z.array(z.string()).optional(),
  get properties() {
    return z.record(z.string(), node).optional();
  },
  get items() {
    return node.optional();
  },
  get anyOf() {
    return z.array(node).optional();
  },
  get oneOf() {
    return z.array(node).optional();
  },
});
type Node = z.infer<typeof node>;

/**
 * The fields of a record, each with the words its schema says of it, so that the table cannot drift from the schema.
 * Where a record has several forms, each field stands once, with what it holds in all of them.
 */
export function fieldsOf(schema: z.ZodType): Field[] {
  const rows = below(node.parse(z.toJSONSchema(schema)), '');
  return [...Map.groupBy(rows, ({ path }) => path)].map(([path, same]) => ({
    path,
    holds: distinct(same.map(({ holds }) => holds)).join(' or '),
    means: distinct(same.map(({ means }) => means)).join(' '),
  }));
}

function below(record: Node, prefix: string): Field[] {
  return formsOf(record).flatMap((form) => [
    ...(form.items ? below(form.items, `${prefix}[]`) : []),
    ...Object.entries(form.properties ?? {}).flatMap(([name, field]) => {
      const path = prefix === '' ? name : `${prefix}.${name}`;
      return [
        {
          path,
          holds: holdsOf(field) + (form.required?.includes(name) ? '' : ', or left out'),
          means: meaningOf(field),
        },
        ...below(field, path),
      ];
    }),
  ]);
}

/** A node without its choices: each thing it may be. */
function formsOf(field: Node): Node[] {
  const choices = field.anyOf ?? field.oneOf;
  return choices ? choices.flatMap(formsOf) : [field];
}

function holdsOf(field: Node): string {
  return distinct(
    formsOf(field).flatMap((form) => {
      if (form.const !== undefined) return [String(form.const)];
      if (form.enum) return form.enum.map(String);
      if (form.type === 'array' && form.items) return [`list of ${holdsOf(form.items)}`];
      return [form.format ?? form.type ?? 'anything'].flat();
    }),
  ).join(' or ');
}

/** What a field's schema says of it; where it says nothing of the whole, what it says of each choice. */
function meaningOf(field: Node): string {
  return (
    field.description ?? distinct(formsOf(field).map((form) => form.description ?? '')).join(' ')
  );
}

function distinct(words: string[]): string[] {
  return [...new Set(words.filter((word) => word !== ''))];
}
