/**
 * Since when Docker's frontend (`docker/dockerfile`) has a feature: read from the code of moby/buildkit 0.7 to 0.26, which
 * carry the frontends 1.1 to 1.20, and from their release notes (Apache-2.0, facts only), 2026-11-21. The reference page has
 * 1.1 for `--keep-git-dir`; the code has it since 1.5-labs.
 */

/** The first version that has a feature, in the stable and in the labs channel; absent: that channel has it not, or not earlier. */
export interface Since {
  readonly stable?: string;
  readonly labs?: string;
}

/** Flags by the instruction's name in small letters; one that is not here has been there ever since. */
export const flagsSince: Readonly<Record<string, Readonly<Record<string, Since>>>> = {
  run: {
    mount: { stable: '1.2', labs: '1.0' },
    network: { stable: '1.3', labs: '1.1' },
    security: { stable: '1.20', labs: '1.1' },
    device: { labs: '1.14' },
  },
  copy: {
    chmod: { stable: '1.2' },
    link: { stable: '1.4' },
    parents: { stable: '1.20', labs: '1.7' },
    exclude: { stable: '1.19', labs: '1.7' },
  },
  add: {
    chmod: { stable: '1.2' },
    link: { stable: '1.4' },
    exclude: { stable: '1.19', labs: '1.7' },
    'keep-git-dir': { stable: '1.6', labs: '1.5' },
    checksum: { stable: '1.6', labs: '1.5' },
    unpack: { stable: '1.17' },
  },
  healthcheck: { 'start-interval': { stable: '1.6' } },
};

/** What has no flag of its own. */
export const formsSince = {
  heredoc: { stable: '1.4', labs: '1.3' },
  /** `<< EOF`. */
  heredocWithBlank: { stable: '1.16' },
  /** `--chmod=u+x`. */
  symbolicMode: { stable: '1.14', labs: '1.11' },
  variableInMode: { stable: '1.10' },
  variableInMount: { stable: '1.3' },
  /** `env=` of a mount of type `secret`. */
  secretInEnvironment: { stable: '1.10' },
  /** `ARG a b`. */
  manyArguments: { stable: '1.2' },
  /** A repository as the source of ADD. */
  gitSource: { stable: '1.6', labs: '1.5' },
  checkDirective: { stable: '1.8' },
} as const satisfies Readonly<Record<string, Since>>;

/** Modifiers of `${name...}`; one that is not here has been there ever since. */
export const modifiersSince: Readonly<Record<string, Since>> = {
  '-': { stable: '1.6' },
  '+': { stable: '1.6' },
  '#': { stable: '1.7' },
  '%': { stable: '1.7' },
  '/': { stable: '1.7' },
  '//': { stable: '1.7' },
};
