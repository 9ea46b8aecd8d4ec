import { argdown, IEquivalenceClass } from '@argdown/core';
import { z } from 'zod';

const data = z.object({ comments: z.array(z.number()) });

/** What Argdown's own parser makes of a text: its statements, its relations as `from type to`, and all errors. */
export function readArgdown(input: string) {
  const {
    statements = {},
    relations = [],
    ...read
  } = argdown.run({
    input,
    process: ['parse-input', 'build-model'],
    logLevel: 'silent',
  });
  const errors = [
    ...(read.lexerErrors ?? []),
    ...(read.parserErrors ?? []),
    ...(read.exceptions ?? []),
  ];
  return {
    errors,
    title: read.frontMatter?.title,
    statements: Object.values(statements).map((statement) => ({
      name: statement.title,
      text: IEquivalenceClass.getCanonicalMemberText(statement)?.trim(),
      tags: statement.tags,
      comments: data.safeParse(statement.data).data?.comments,
    })),
    relations: relations.map(
      ({ from, relationType, to }) => `${from?.title} ${relationType} ${to?.title}`,
    ),
  };
}
