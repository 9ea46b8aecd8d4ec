import { keptPicture } from './kept.ts';
import type { PictureNode } from './picture.ts';

/** A picture as the answer of a page's endpoint. */
export async function pngResponse(picture: PictureNode): Promise<Response> {
  return new Response(await keptPicture(picture), { headers: { 'Content-Type': 'image/png' } });
}
