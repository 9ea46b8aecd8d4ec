import { apart } from '../apart.ts';
import { keptPicture } from './kept.ts';
import type { PictureNode } from './picture.ts';

/** A picture as the answer of a page's endpoint. */
export async function pngResponse(picture: PictureNode): Promise<Response> {
  const png = await apart('previews', () => keptPicture(picture));
  return new Response(png, { headers: { 'Content-Type': 'image/png' } });
}
