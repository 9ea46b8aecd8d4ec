import { z } from 'zod';
import { captureFormat, quarantined } from '../schema/captured-thread.ts';
import { commentNumber } from '../schema/comment.ts';
import { flow } from './house-yaml.ts';

/**
 * What an import did, saved beside the capture as `<file>.report.yaml`. It holds no word of a comment and no name, so
 * that nothing in it must go when a comment is removed.
 */
export const importReport = z.strictObject({
  capture: z.string().describe('Its id in the archive.'),
  sha256: z.string().describe('Of the capture as it was given.'),
  format: captureFormat,
  in: z.int().min(0).describe('new + same + changed + quarantined.'),
  new: z.int().min(0),
  same: z.int().min(0).describe('The archive had them, and has them as they were.'),
  changed: z.int().min(0).describe('The archive had them; something is new, or said otherwise.'),
  quarantined: z.int().min(0).describe('Not taken over, each with a reason code.'),
  redacted: z
    .int()
    .min(0)
    .describe('Bars that were put into the stored capture: addresses, and what the source hides.'),
  reported: z.int().min(0).nullable().describe('How many the source says there are.'),
  numbers: z.string().nullable().describe('The numbers of the new ones.'),
  notHere: z.array(commentNumber).describe('Comments of the thread that this capture lacks.'),
  changes: z.array(
    z.strictObject({ comment: commentNumber, place: z.string(), what: z.array(z.string()) }),
  ),
  quarantine: z.array(quarantined),
});

export type ImportReport = z.infer<typeof importReport>;

/** The report as its file. */
export function reportFile(report: ImportReport): string {
  const { changes, quarantine, ...counts } = importReport.parse(report);
  const list = (name: string, items: readonly Parameters<typeof flow>[0][]) =>
    items.length === 0
      ? [`${name}: []`]
      : [`${name}:`, ...items.map((item) => `  - ${flow(item)}`)];
  return [
    ...Object.entries(counts).map(([name, value]) => `${name}: ${flow(value)}`),
    ...list('changes', changes),
    ...list('quarantine', quarantine),
    '',
  ].join('\n');
}

/** Items of a list that are printed before the rest is counted. */
const PRINTED = 20;

/** The report for a terminal. */
export function reportText(report: ImportReport): string {
  const { notHere, changes, quarantine, reported } = report;
  const some = <T>(items: readonly T[], line: (item: T) => string) => [
    ...items.slice(0, PRINTED).map(line),
    ...(items.length > PRINTED ? [`  … and ${items.length - PRINTED} more: see the report`] : []),
  ];
  return [
    `${report.in} in = ${report.new} new + ${report.same} same + ${report.changed} changed + ${report.quarantined} quarantined`,
    ...(report.redacted === 0
      ? []
      : [
          `${report.redacted} bars stand in the stored capture, for e-mail and IP addresses and what the source does not show; its sidecar says in which fields.`,
        ]),
    ...(reported === null ? [] : [`The source reports ${reported}.`]),
    ...(report.numbers === null ? [] : [`New comments have the numbers ${report.numbers}.`]),
    ...some(changes, ({ comment, what }) => `  comment ${comment}: ${what.join('; ')}`),
    ...some(
      quarantine,
      ({ code, place, what, count }) => `  quarantined: ${code}, ${count} at ${place}: ${what}`,
    ),
    ...(notHere.length === 0
      ? []
      : [
          `${notHere.length} of the thread’s comments do not stand in this capture; they stay. If it is of a part of the thread alone, import it with --part.`,
        ]),
  ].join('\n');
}
