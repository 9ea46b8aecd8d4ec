// What this archive uses of Citation.js 0.8, which brings no types of its own.

declare module '@citation-js/core' {
  interface Options {
    template?: string;
    format?: 'text' | 'object';
    lang?: string;
  }

  export class Cite {
    constructor(data: unknown);
    data: Record<string, unknown>[];
    format(name: 'bibliography' | 'citation' | 'biblatex', options?: Options): string;
    format(
      name: 'ris',
      options: Options & { format: 'object' },
    ): Record<string, string | string[]>[];
  }

  export const plugins: {
    config: {
      get(name: '@csl'): { styles: { add(name: string, xml: string): void } };
      get(name: '@bibtex'): { format: { asciiOnly: boolean } };
    };
  };
}

declare module '@citation-js/plugin-csl' {}
declare module '@citation-js/plugin-bibtex' {}
declare module '@citation-js/plugin-ris' {}
