import type { Request } from '../search/answer.ts';
import type { Listing } from '../search/listing.ts';

/** What the page sends its worker: a request, or none to have the index fetched early. */
export interface ToWorker {
  id: number;
  address: string;
  request: Request | undefined;
  limit: number;
}

/** What the worker sends back for the message of the same `id`. */
export type FromWorker =
  | { id: number; listing: Listing | undefined }
  | { id: number; failed: string };
