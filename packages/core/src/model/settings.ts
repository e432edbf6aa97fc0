/** What a run decides for the model: the config's and the flags' values. */
export interface ModelSettings {
  /** The day on which the file is judged, YYYY-MM-DD. */
  readonly asOf: string;
  /** Values of `--build-arg`; they beat defaults. */
  readonly buildArgs: Readonly<Record<string, string>>;
  /** The stage to build, as `--target` names it; undefined: the last. */
  readonly target: string | undefined;
  /** The platform to build for; undefined: not said. */
  readonly platform: string | undefined;
  /** Registries that the team trusts; empty: all. */
  readonly trustedRegistries: readonly string[];
  /** The names of the named contexts, which stand for an image or a stage. */
  readonly contexts?: ReadonlySet<string>;
  /** Build arguments, and names that stand for a value in the text, of which nobody knows the value. */
  readonly unknowns?: ReadonlySet<string>;
}

/** The settings of a file without config; `asOf` is the day of the knowledge. */
export const defaultSettings: ModelSettings = {
  asOf: '2026-08-22',
  buildArgs: {},
  target: undefined,
  platform: undefined,
  trustedRegistries: [],
};
