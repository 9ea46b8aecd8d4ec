/** What stands in a capture where something was removed. */
export const BAR = '█';

/** A bar of one length, so that it tells nothing of what it stands for. */
export const REDACTED = BAR.repeat(10);
