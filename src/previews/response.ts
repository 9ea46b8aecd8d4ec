import { draw } from './draw.ts';
import type { PictureNode } from './picture.ts';

/** A picture as the answer of a page's endpoint. */
export async function pngResponse(picture: PictureNode): Promise<Response> {
  return new Response(await draw(picture), { headers: { 'Content-Type': 'image/png' } });
}
