import type { APIRoute } from 'astro';
import { getArchive } from '../archive/archive.ts';
import { counted } from '../model/wording.ts';
import { titlePicture } from '../previews/design.ts';
import { pngResponse } from '../previews/response.ts';
import { NAME } from '../site.ts';

const QUESTION = 'Should Nvidia’s H200 chips be sold to China?';

/** The picture of the archive, for every page that has none of its own. */
export const GET: APIRoute = () => {
  const { comments } = getArchive();
  const about = `${counted(comments.size, 'public comment')}, kept word for word`;
  return pngResponse(titlePicture(QUESTION, about, NAME, 'Italic'));
};
