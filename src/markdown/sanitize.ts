import type { Schema } from 'hast-util-sanitize';

/** What a comment may be made of. Everything else is unwrapped to its text; `href` is the only attribute. */
export const commentSchema: Schema = {
  tagNames: 'a blockquote br code em hr li ol p pre strong ul'.split(' '),
  attributes: { a: ['href'], ol: ['start'] },
  protocols: { href: ['http', 'https', 'mailto'] },
  clobber: [],
  strip: [],
};
