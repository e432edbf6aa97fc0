import { known, unknown, type Known } from '../text/known.js';
import { expansionOf, type Lookup } from '../syntax/expand.js';
import type { Property } from '../syntax/instruction.js';
import type { Syntax } from '../syntax/syntax.js';
import { formatPlatform, platformOf } from './platform.js';
import { addTo } from '../text/add-to.js';

/** An ARG above the first FROM, or one that BuildKit itself sets there. */
export interface GlobalArgument {
  readonly name: string;
  /** Where it is declared, the last place if it is repeated; absent for what BuildKit sets. */
  readonly property?: Property;
  /** Undefined where it is declared without a default and no build argument gives it a value. */
  readonly value: Known<string> | undefined;
  /** The global ARGs without a value that its own value depends on; for one without a value its own name. */
  readonly withoutDefault: readonly string[];
}

/** What a text above the stages (an image, `--platform`) becomes. */
export interface GlobalExpansion {
  readonly value: Known<string>;
  /** The global ARGs without a value that stand in it: BuildKit takes them for empty, so the file alone does not tell. */
  readonly withoutDefault: readonly string[];
  /** The names that no global ARG declares. */
  readonly undeclared: readonly string[];
}

/** The values that FROM sees. */
export interface GlobalArguments {
  readonly byName: ReadonlyMap<string, GlobalArgument>;
  /** Undefined where no ARG declares the name; unknown where it has no value, as whoever builds will give it one. */
  readonly lookUp: Lookup;
  /** What a name is in front of a place of the file: declared above it, or set by BuildKit. */
  before(name: string, place: number): GlobalArgument | undefined;
  /** What the text of an image or of `--platform` becomes in a build without build arguments. */
  expand(text: string): GlobalExpansion;
}

/** What is known of a build. */
export interface BuildSettings {
  readonly buildArgs?: Readonly<Record<string, string>>;
  /** Whether the ARGs of the file take build arguments; what BuildKit itself sets does in any case. */
  readonly takesBuildArgs?: boolean;
  /** `os/architecture[/variant]`. */
  readonly platform?: string | undefined;
  /** The platform of the machine that builds. */
  readonly buildPlatform?: string | undefined;
  readonly target?: string | undefined;
  /** Names whose values come from elsewhere and are not known. */
  readonly unknowns?: ReadonlySet<string> | undefined;
}

/** The values of the ARGs above the first FROM, each default expanded with those before it. */
export function globalArguments(
  syntax: Pick<Syntax, 'instructions' | 'escape'>,
  settings: BuildSettings = {},
): GlobalArguments {
  const byName = predefined(settings);
  const inOrder = new Map(Array.from(byName, ([name, argument]) => [name, [argument]]));
  const set = (argument: GlobalArgument): void => {
    const { name } = argument;
    byName.set(name, argument);
    addTo(inOrder, name, argument);
  };
  const { escape } = syntax;
  const given = new Map(Object.entries((settings.takesBuildArgs ?? true) ? (settings.buildArgs ?? {}) : {}));
  const valueOf: Lookup = (name) => byName.get(name)?.value;
  const expand = (text: string): GlobalExpansion => {
    const { value, unset, matched } = expansionOf(text, valueOf, escape);
    const missing = [...unset].filter((name) => byName.has(name));
    const depends = [...matched].flatMap((name) => byName.get(name)?.withoutDefault ?? []);
    return {
      value,
      withoutDefault: missing.length + depends.length === 0 ? none : [...new Set([...missing, ...depends])],
      undeclared: [...unset].filter((name) => !byName.has(name)),
    };
  };
  for (const instruction of syntax.instructions) {
    if (instruction.kind === 'from') break;
    if (instruction.kind !== 'arg') continue;
    for (const property of instruction.properties) {
      const name = property.name.text;
      const fromOutside = given.get(name);
      const own = property.value === undefined ? undefined : expand(property.value.text);
      if (settings.unknowns?.has(name) === true) set({ name, property, value: unknown, withoutDefault: none });
      else if (fromOutside !== undefined) set({ name, property, value: known(fromOutside), withoutDefault: none });
      else if (own !== undefined) set({ name, property, value: own.value, withoutDefault: own.withoutDefault });
      // An ARG without a default leaves the value that an earlier one gave.
      else if (byName.get(name)?.value === undefined) set({ name, property, value: undefined, withoutDefault: [name] });
    }
  }
  const lookUp: Lookup = (name) => valueOf(name) ?? (byName.has(name) ? unknown : undefined);
  return {
    byName,
    lookUp,
    before: (name, place) =>
      inOrder.get(name)?.findLast(({ property }) => property === undefined || property.span.start < place),
    expand,
  };
}

const none: readonly string[] = [];

function of(value: string | undefined): Known<string> {
  return value === undefined ? unknown : known(value);
}

/** The platform of the machine that builds, and that of the image, are known only if they are given. */
function predefined({
  buildArgs = {},
  platform,
  buildPlatform,
  target,
  unknowns,
}: BuildSettings): Map<string, GlobalArgument> {
  const values = [...platformValues('TARGET', platform), ...platformValues('BUILD', buildPlatform)];
  values.push(['TARGETSTAGE', of(target)]);
  for (const name of unknowns ?? []) values.push([name, unknown]);
  return new Map(
    values.map(([name, value]) => [
      name,
      { name, value: Object.hasOwn(buildArgs, name) ? of(buildArgs[name]) : value, withoutDefault: none },
    ]),
  );
}

function platformValues(prefix: string, platform: string | undefined): [string, Known<string>][] {
  const parts = platform === undefined ? undefined : platformOf(platform);
  return [
    [`${prefix}PLATFORM`, of(parts && formatPlatform(parts))],
    [`${prefix}OS`, of(parts?.os)],
    [`${prefix}OSVERSION`, of(parts && '')],
    [`${prefix}ARCH`, of(parts?.architecture)],
    [`${prefix}VARIANT`, of(parts?.variant)],
  ];
}
