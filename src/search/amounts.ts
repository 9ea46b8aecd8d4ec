const AMOUNT = /^([$€£¥]?)\s?([\d,.]+)\s?(.*)$/iu;

/** What a unit is searched by, and the word it also stands for, by its first letter. */
const UNITS: Readonly<Record<string, readonly [sign: string, word: string]>> = {
  '%': ['%', 'percent'],
  p: ['%', 'percent'],
  k: ['k', 'thousand'],
  m: ['mn', 'million'],
  b: ['bn', 'billion'],
  t: ['tn', 'trillion'],
};

/**
 * The terms of a number, its own first: `25 percent` is `25%`, and found by `25` and `percent` too;
 * `$5 billion` is `$5bn`, and found by `5bn`, `5` and `billion`.
 */
export function amountTerms(amount: string): [string, ...string[]] {
  const [, currency = '', digits = '', unit = ''] = AMOUNT.exec(amount) ?? [];
  const number = digits.replaceAll(',', '');
  const [sign = '', word] = UNITS[unit.charAt(0).toLowerCase()] ?? [];
  const whole = `${currency}${number}${sign}`;
  const parts = [`${number}${sign}`, number, ...(word ? [word] : [])];
  return [whole, ...new Set(parts.filter((part) => part !== whole))];
}
