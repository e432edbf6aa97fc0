import description from '../package.json' with { type: 'json' };

/** The version of this package, as `--version` and the editor show it. */
export const version: string = description.version;
