import * as v from 'valibot';

/** One option of a rule: its type, default and words are declared here once; validation, schema and docs come from it. */
export interface Option<T> {
  readonly type: 'flag' | 'choice' | 'text' | 'strings' | 'integer' | 'record';
  readonly default: T;
  readonly description: string;
  /** The allowed values of a choice. */
  readonly choices?: readonly string[];
  readonly schema: v.GenericSchema<unknown, T>;
}

/** The options of a rule by name. */
export type Options = Readonly<Record<string, Option<unknown>>>;

/** The values that a rule's `check` gets. */
export type OptionValues<O extends Options> = { readonly [K in keyof O]: O[K] extends Option<infer T> ? T : never };

interface Words<T> {
  readonly default: T;
  readonly description: string;
}

/** A text may have to match a pattern; `must` says so in words, as in `must be a path`. */
type TextWords = Words<string> & { readonly pattern?: RegExp; readonly must?: string };

/** How an option is declared. */
export const option = {
  flag: (words: Words<boolean>): Option<boolean> => ({ type: 'flag', schema: v.boolean(), ...words }),
  text: ({ pattern, must, ...words }: TextWords): Option<string> => ({
    type: 'text',
    schema: pattern === undefined ? v.string() : v.pipe(v.string(), v.regex(pattern, must)),
    ...words,
  }),
  strings: (words: Words<readonly string[]>): Option<readonly string[]> => ({
    type: 'strings',
    schema: v.array(v.string()),
    ...words,
  }),
  integer: (words: Words<number> & { readonly min?: number; readonly max?: number }): Option<number> => ({
    type: 'integer',
    default: words.default,
    description: words.description,
    schema: v.pipe(
      v.number(),
      v.integer(),
      v.minValue(words.min ?? Number.MIN_SAFE_INTEGER),
      v.maxValue(words.max ?? Number.MAX_SAFE_INTEGER),
    ),
  }),
  choice: <const C extends readonly [string, ...string[]]>(
    words: Words<C[number]> & { readonly choices: C },
  ): Option<C[number]> => ({ type: 'choice', schema: v.picklist(words.choices), ...words }),
  record: (words: Words<Readonly<Record<string, string>>>): Option<Readonly<Record<string, string>>> => ({
    type: 'record',
    schema: v.record(v.string(), v.string()),
    ...words,
  }),
};

/** The defaults of all options. */
export function defaultsOf(options: Options): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(options).map(([name, { default: value }]) => [name, value]));
}
