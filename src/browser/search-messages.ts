import type { Request } from '../search/answer.ts';
import type { Listing } from '../search/listing.ts';

/** What the page sends its worker: a request, or none to have the index begun early. */
export interface ToWorker {
  id: number;
  /** The address of the index's folder. */
  folder: string;
  /** What `manifestOf` reads. */
  manifest: string;
  request: Request | undefined;
  limit: number;
}

/** What the worker sends back for the message of the same `id`; a listing comes again as more of it is here. */
export type FromWorker =
  | { id: number; listing: Listing | undefined }
  | { id: number; failed: string };
