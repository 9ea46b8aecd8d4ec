/** Every address of the site (DESIGN 5), as paths under `base`, which starts and ends with a slash. */
export function permalinks(base: string) {
  return {
    home: () => base,
    threads: () => `${base}threads/`,
    /** Part `page`, counted from 1, of a list at `list`. Only the first, the list's own address, is permanent. */
    page: (list: string, page: number) => (page === 1 ? list : `${list}page/${page}/`),
    thread: (slug: string) => `${base}threads/${slug}/`,
    /** A comment where it stands in its thread; `query` words are marked there, other names of them if `vocabulary`. */
    inThread: (slug: string, number: number, query = '', vocabulary = true) => {
      const marked = { q: query, ...(vocabulary ? {} : { vocabulary: 'off' }) };
      return `${base}threads/${slug}/${query && `?${new URLSearchParams(marked)}`}#${anchor(number)}`;
    },
    /** A comment with all its replies, where they stand in the thread. */
    branch: (slug: string, number: number) => `${base}threads/${slug}/#${branchAnchor(number)}`,
    /** The openings of a long thread in its order, or the most answered first. */
    openings: (slug: string, order: 'page' | 'answers' = 'page') =>
      `${base}threads/${slug}/openings/${order === 'answers' ? 'most-answered/' : ''}`,
    /** The canonical address of a comment. */
    comment: (number: number) => `${base}c/${number}/`,
    /** The citations of a comment, on its own page. */
    citations: (number: number) => `${base}c/${number}/#cite`,
    /** What the archive worked out about a comment and why, on its own page. */
    reasons: (number: number) => `${base}c/${number}/#${reasonsAnchor(number)}`,
    /** The threads in the order of their dates. */
    dates: () => `${base}dates/`,
    /** The threads, the longest first. */
    lengths: () => `${base}lengths/`,
    /** What was last taken into the archive. */
    recent: () => `${base}recent/`,
    /** The authors whom captures name, or one of them, by the lowest number of their comments. */
    authors: (number?: number) => `${base}authors/${number === undefined ? '' : `${number}/`}`,
    /** The authors whom captures name, those of most comments first. */
    authorsByComments: () => `${base}authors/most-comments/`,
    themes: () => `${base}themes/`,
    theme: (slug: string) => `${base}themes/${slug}/`,
    /** A claim where it stands, on the page of its first theme. */
    claim: (theme: string, slug: string) => `${base}themes/${theme}/#${slug}`,
    map: () => `${base}map/`,
    glossary: (term = '') => `${base}glossary/${term && `#${term}`}`,
    permanence: () => `${base}permanence/`,
    /** The page of downloads, a section of it, or one of its files. */
    data: (file = '') => `${base}data/${file}`,
    /** A comment as data. */
    commentData: (number: number) => `${base}c/${number}.json`,
    /** A whole thread as Markdown. */
    threadMarkdown: (slug: string) => `${base}threads/${slug}.md`,
    about: (section = '') => `${base}about/${section && `#${section}`}`,
    search: (parameters: Record<string, string> = {}) => {
      const query = new URLSearchParams(parameters).toString();
      return `${base}search/${query && `?${query}`}`;
    },
    /** A file that search fetches. */
    searchFile: (name: string) => `${base}search/${name}.json`,
    capture: (id: string) => `${base}captures/${id}`,
    /** The Atom feed of the archive, or of one theme. */
    feed: (theme = '') => `${base}${theme && `themes/${theme}/`}feed.xml`,
    /** The sitemap, or one of the parts it lists, counted from 1. */
    sitemap: (part = 0) => `${base}sitemap${part > 0 ? `-${part}` : ''}.xml`,
    /** The picture that stands for the home page, a thread, a theme or a comment where its address is shared. */
    preview: (page: string) => `${page}preview.png`,
    /** A file served as it lies in public/. */
    file: (name: string) => `${base}${name}`,
  };
}

/** The addresses that `permalinks` makes. */
export type Permalinks = ReturnType<typeof permalinks>;

/** The id of a comment's element on its thread's page. */
export function anchor(number: number): string {
  return `c${number}`;
}

/** The id of the element that holds a comment and all its replies on its thread's page. */
export function branchAnchor(number: number): string {
  return `b${number}`;
}

/** The id of the element that says what the archive worked out about a comment and why. */
export function reasonsAnchor(number: number): string {
  return `why${number}`;
}
