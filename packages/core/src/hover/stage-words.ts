import type { StartCommand } from '../model/image.js';
import type { Model } from '../model/model.js';
import type { Stage } from '../model/stage.js';
import type { Known } from '../text/known.js';

/** What a stage is and what its image will be, in Markdown. */
export function stageWords(model: Model, stage: Stage): string {
  const { from, index, isFinal, isBuilt, isShipped } = stage;
  const name = from.name?.text ?? `stage ${index}`;
  const role = isFinal
    ? 'the stage that is built'
    : !isBuilt
      ? 'a stage that this build does not need'
      : isShipped
        ? 'a stage that ends up in the image'
        : 'a stage that only lends files';
  const lines = imageLines(model, stage).map((line) => `- ${line}`);
  return [`**${name}**: ${role}, from \`${from.image?.text ?? '?'}\`.`, ...lines].join('\n');
}

/** What is known of the image of a stage, a line each; what is not known or not set is left out. */
export function imageLines(model: Model, stage: Stage): readonly string[] {
  const image = model.imageOf(stage);
  const { user, workdir, entrypoint, cmd, expose, volumes, stopsignal, healthcheck } = image;
  return [
    ...line('User', user, shortUser),
    ...line('Working directory', workdir, code),
    ...line('Entrypoint', entrypoint, commandText),
    ...line('Command', cmd, commandText),
    ...line('Ports', expose, listText),
    ...line('Volumes', volumes, listText),
    ...line('Stop signal', stopsignal, (value) => (value === null ? undefined : code(value))),
    ...line('Health check', healthcheck, (value) => (value ? 'yes' : undefined)),
  ];
}

function line<T>(title: string, value: Known<T>, text: (value: T) => string | undefined): readonly string[] {
  const shown = value.known ? text(value.value) : undefined;
  return shown === undefined ? [] : [`${title}: ${shown}`];
}

/** A user as people read it: null is root. */
export function shortUser(user: string | null): string {
  return user === null ? '`root`' : code(user);
}

function commandText(command: StartCommand | null): string | undefined {
  if (command === null) return undefined;
  return code(command.form === 'exec' ? JSON.stringify(command.words) : command.words.join(' '));
}

function listText(values: readonly string[]): string | undefined {
  return values.length === 0 ? undefined : values.map(code).join(', ');
}

function code(text: string): string {
  return `\`${text.replaceAll('`', 'ˋ').replaceAll(/\s+/g, ' ')}\``;
}
