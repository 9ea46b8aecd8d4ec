import { type CaptureSidecar, captureSidecar } from '../schema/capture.ts';
import { flow } from './house-yaml.ts';

/** The fields of a sidecar in the order in which they are written, but for `passes`, which come last. */
const FIELDS = [
  'format',
  'sha256',
  'originalSha256',
  'redactions',
  'capturedOn',
  'capturedHow',
  'unknown',
  'addedOn',
  'reported',
  'only',
  'extent',
  'pageLines',
] as const;

/** The sidecar of a capture, `content/captures/<thread>/<file>.yaml`. @throws ZodError when it does not fit its schema. */
export function sidecarFile(sidecar: CaptureSidecar): string {
  const data = captureSidecar.parse(sidecar);
  const fields = FIELDS.flatMap((name) => {
    const value = data[name];
    const empty = value === undefined || (name === 'redactions' && data.redactions.length === 0);
    return empty ? [] : [`${name}: ${flow(value)}`];
  });
  const passes = Object.entries(data.passes).map(([pass, lines]) => `  ${pass}: ${flow(lines)}`);
  return `${[...fields, ...(passes.length > 0 ? ['passes:', ...passes] : [])].join('\n')}\n`;
}
