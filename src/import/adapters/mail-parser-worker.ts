import { runAsWorker } from 'synckit';
import { parsedMail } from './parsed-mail.ts';

runAsWorker((messages: readonly Uint8Array[]) => Promise.all(messages.map(parsedMail)));
