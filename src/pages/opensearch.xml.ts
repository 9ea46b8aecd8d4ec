import type { APIRoute } from 'astro';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { full, link } from '../links.ts';
import { NAME } from '../site.ts';

/** What lets a browser search the archive from its own box (OpenSearch 1.1, draft 6). */
export const GET: APIRoute = () => {
  const description = x(
    'OpenSearchDescription',
    { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' },
    [
      x('ShortName', NAME),
      x('Description', 'Comments on selling Nvidia’s H200 chips to China, word for word'),
      x('InputEncoding', 'UTF-8'),
      x(
        'Image',
        { width: '16', height: '16', type: 'image/svg+xml' },
        full(link.file('favicon.svg')),
      ),
      x('Url', { type: 'text/html', template: `${full(link.search())}?q={searchTerms}` }),
    ],
  );
  return new Response(`<?xml version="1.0" encoding="UTF-8"?>\n${toXml(description)}\n`, {
    headers: { 'Content-Type': 'application/opensearchdescription+xml' },
  });
};
