import type { Capture } from '../schema/archive.ts';
import { counted } from './wording.ts';

const BECAUSE = {
  personal: 'e-mail and IP addresses and the like',
  'not shown': 'what the source shows to no reader',
} as const;

/** What bars in a capture stand for, in sentences; empty where there are none. */
export function barredIn(redactions: Capture['redactions']): string {
  const fields = redactions.flatMap((each) =>
    typeof each === 'object' && 'field' in each ? each : [],
  );
  const barred = (['personal', 'not shown'] as const).flatMap((because) => {
    const own = fields.filter((each) => each.because === because);
    if (own.length === 0) return [];
    const bars = own.reduce((sum, { count }) => sum + count, 0);
    return `${counted(bars, 'bar stands', 'bars stand')} for ${BECAUSE[because]} (${own.map(({ field }) => field).join(', ')}).`;
  });
  const removed = redactions.length - fields.length;
  return [
    ...barred,
    ...(removed > 0 ? [`Words were removed at ${counted(removed, 'place')}.`] : []),
  ].join(' ');
}
