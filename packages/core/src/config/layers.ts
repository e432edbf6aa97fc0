import { type ConfigFile, placed } from './config-file.js';
import { resolvePath } from './path.js';
import { isPreset, type PresetName } from './presets.js';
import { UserError } from './user-error.js';

/** One step from nothing to the settings of a file: a preset or a config file's own keys. */
export type Layer = PresetName | ConfigFile;

/**
 * A config file with all it extends, the base first; what is extended twice counts where it stands last. `load` says
 * undefined where there is no such file.
 */
export async function layersOf(
  file: ConfigFile,
  load: (path: string) => Promise<ConfigFile | undefined>,
): Promise<readonly Layer[]> {
  const reversed: Layer[] = [];
  const seen = new Set<string>();
  await visit(file, []);
  return reversed.toReversed();

  async function visit(file: ConfigFile, above: readonly ConfigFile[]): Promise<void> {
    if (seen.has(file.path)) return;
    reversed.push(file);
    const chain = [...above, file];
    for (const [index, name] of [...(file.config.extends ?? []).entries()].toReversed()) {
      if (isPreset(name)) {
        if (!seen.has(name)) reversed.push(name);
        seen.add(name);
      } else await visit(await base(name, index, chain), chain);
    }
    seen.add(file.path);
  }

  async function base(name: string, index: number, chain: readonly ConfigFile[]): Promise<ConfigFile> {
    const file = chain.at(-1) as ConfigFile;
    const path = resolvePath(file.folder, name);
    const complain = (sentence: string): UserError => {
      const place = file.placeOf(['extends', index], 'value');
      return new UserError(placed(file.name, place, sentence), [{ path: file.path, ...place, sentence }]);
    };
    const start = chain.findIndex((one) => one.path === path);
    if (start >= 0) {
      const circle = [...chain.slice(start), ...chain.slice(start, start + 1)].map(({ name }) => `\`${name}\``);
      throw complain(`\`${name}\` extends itself: ${circle.join(' extends ')}.`);
    }
    const found = await load(path);
    if (found === undefined) throw complain(`there is no file \`${name}\` to extend.`);
    return found;
  }
}
