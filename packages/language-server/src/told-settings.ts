import { readSettings, type Settings } from './settings.js';

/** Milliseconds a document waits for the editor's settings. */
const longestWait = 1000;

/** What the editor says of its settings, for each document or folder as far as it tells them apart. */
export interface ToldSettings {
  /** What holds for a resource; it waits for the editor's answer, but not for ever. */
  of(uri: string): Promise<Settings>;
  /** The same, as far as it is known. */
  knownOf(uri: string): Settings;
  /** What `initialize` brought: it holds where the editor says nothing later. */
  useInitial(value: unknown): void;
  /** What the editor says for everything. */
  use(value: unknown): void;
  /** Something changed at an editor that has to be asked. */
  askAgain(): Promise<void>;
  /** The resource is closed. */
  forget(uri: string): void;
}

interface Asked {
  readonly answer: Promise<void>;
  settings: Settings;
  /** Set where somebody did not wait for the answer, or has it. */
  isUsed: boolean;
}

/**
 * Settings that `ask` gets from the editor, one value for each URI; without it, those that it sends by itself. `changed` is
 * told when settings that somebody uses are other ones; `mistake` gets a sentence for each that cannot be used.
 */
export function createToldSettings(
  ask: () => ((uris: readonly string[]) => Promise<readonly unknown[]>) | undefined,
  changed: () => void,
  mistake: (message: string) => void,
): ToldSettings {
  let initial: Settings = { overrides: {}, shows: {}, mistakes: [] };
  let everywhere = initial;
  const asked = new Map<string, Asked>();

  function read(value: unknown): Settings {
    const { overrides, run = initial.run, shows, mistakes } = readSettings(value);
    for (const message of mistakes) mistake(message);
    return {
      overrides: { ...initial.overrides, ...overrides },
      shows: { ...initial.shows, ...shows },
      mistakes: [],
      ...(run !== undefined && { run }),
    };
  }

  /** Takes the editor's answers over; whether any was other than what is used. */
  function takeOver(uris: readonly string[], values: readonly unknown[]): boolean {
    const known = new Map<string, Settings>();
    let isOther = false;
    for (const [index, uri] of uris.entries()) {
      const entry = asked.get(uri);
      if (entry === undefined) continue;
      const key = JSON.stringify(values[index]) ?? '';
      // A sentence about a mistake is said once, and not for each document.
      const settings = known.get(key) ?? read(values[index]);
      known.set(key, settings);
      isOther ||= entry.isUsed && !isSame(settings, entry.settings);
      entry.settings = settings;
    }
    return isOther;
  }

  function entryOf(uri: string): Asked | undefined {
    const known = asked.get(uri);
    const askNow = ask();
    if (known !== undefined || askNow === undefined) return known;
    const answer = askNow([uri]).then((values) => {
      if (takeOver([uri], values)) changed();
    });
    const entry: Asked = { answer, settings: everywhere, isUsed: false };
    asked.set(uri, entry);
    return entry;
  }

  return {
    async of(uri) {
      const entry = entryOf(uri);
      if (entry === undefined) return everywhere;
      if (!entry.isUsed) await atMost(longestWait, entry.answer);
      entry.isUsed = true;
      return entry.settings;
    },
    knownOf: (uri) => asked.get(uri)?.settings ?? everywhere,
    useInitial(value) {
      initial = read(value);
      everywhere = initial;
    },
    use(value) {
      const settings = read(value);
      if (isSame(settings, everywhere)) return;
      everywhere = settings;
      changed();
    },
    async askAgain() {
      const uris = [...asked.keys()];
      const values = uris.length === 0 ? [] : await ask()?.(uris);
      if (values !== undefined && takeOver(uris, values)) changed();
    },
    forget: (uri) => void asked.delete(uri),
  };
}

function isSame(a: Settings, b: Settings): boolean {
  return textOf(a) === textOf(b);
}

function textOf({ overrides, run, shows }: Settings): string {
  return JSON.stringify([overrides, run, shows]);
}

/** Waits for a task, but not longer than that; the task goes on. */
async function atMost(milliseconds: number, task: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  await Promise.race([task, new Promise<void>((resolve) => (timer = setTimeout(resolve, milliseconds)))]);
  clearTimeout(timer);
}
