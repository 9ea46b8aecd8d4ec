import type { Citation } from './citations.ts';

/**
 * A citation as HTML in which no white space is ours. What is only copied lies in a `<template>`, out of sight and out
 * of every selection, until src/browser/access-date.ts puts it in place.
 */
export function citationHtml({ before, shown, copied, after }: Citation): string {
  return [
    text(before),
    shown && `<span data-shown>${text(shown)}</span>`,
    copied &&
      `<template>${text(copied.before)}<span data-day="${copied.date}"></span>${text(copied.after)}</template>`,
    text(after),
  ]
    .filter(Boolean)
    .join('');
}

function text(value: string): string {
  return value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
