/** A platform in Docker's words: `linux`, `arm`. */
interface OsAndArchitecture {
  readonly os: string;
  readonly architecture: string;
}

/**
 * Whether an image is published for a platform; `offered` are the words of Docker's library (`arm64v8`, `windows-amd64`).
 * Undefined where nothing is known. Variants are not compared: the machine takes the nearest.
 */
export function offersPlatform(
  offered: readonly string[],
  { os, architecture }: OsAndArchitecture,
): boolean | undefined {
  if (offered.length === 0) return undefined;
  return offered.some((word) => {
    const isWindows = word.startsWith('windows-');
    const name = word.replace(/^windows-/, '');
    return os === (isWindows ? 'windows' : 'linux') && architecture === (architectures[name] ?? name);
  });
}

const architectures: Readonly<Record<string, string>> = {
  arm32v5: 'arm',
  arm32v6: 'arm',
  arm32v7: 'arm',
  arm64v8: 'arm64',
  i386: '386',
};
