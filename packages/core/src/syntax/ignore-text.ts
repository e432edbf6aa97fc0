/** What an ignore comment says beside its names. */
export interface IgnoreText {
  readonly by: 'plimsoll' | 'hadolint' | 'buildkit';
  /** What follows the names, without its marks; empty where nothing does. */
  readonly reason: string;
  /** Whether it reaches more than one instruction. */
  readonly isWide: boolean;
}

const plimsoll = /^plimsoll\s+(global\s+)?ignore\s*=\s*(?!reason\s*=)[^\s,"'#=]+(?:\s*,\s*[^\s,"'#=]+)*(.*)$/s;
/** Anything else behind the codes switches the whole comment off. */
const hadolint = /^hadolint\s+((?:global|stage)\s+)?ignore\s*=\s*[DLSC0-9]+(?:\s*,\s*[DLSC0-9]+)*\s*(?:#(.*))?$/s;

/** Reads the text of a comment as an ignore that works; undefined where it is none. Other tools read none inside an instruction. */
export function ignoreTextOf(text: string, insideInstruction: boolean): IgnoreText | undefined {
  const own = plimsoll.exec(text);
  if (own !== null) return { by: 'plimsoll', isWide: own[1] !== undefined, reason: reasonIn(own[2] ?? '') };
  if (insideInstruction) return undefined;
  const other = hadolint.exec(text);
  if (other !== null) return { by: 'hadolint', isWide: other[1] !== undefined, reason: reasonIn(other[2] ?? '') };
  const head = /^check\s*=\s*/i.exec(text)?.[0];
  if (head === undefined) return undefined;
  // Behind its first blank BuildKit reads nothing, so that a reason has a place.
  const [options = '', ...rest] = text.slice(head.length).split(' ');
  return /(?:^|;)\s*skip=[^;]/.test(options)
    ? { by: 'buildkit', isWide: false, reason: rest.join(' ').trim() }
    : undefined;
}

function reasonIn(text: string): string {
  return text.replaceAll(/^[\s,]*(?:reason\s*=\s*)?|["'\s]/g, '');
}
