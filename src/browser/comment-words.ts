// What concerns words of a comment is fetched at once: its parts share most of their code.
export { markLinkedWords } from './linked-words.ts';
export { startWordsBar } from './words-bar.ts';
