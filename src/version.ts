import about from '../package.json' with { type: 'json' };

/** The release that is being made. */
export const version: string = about.version;
