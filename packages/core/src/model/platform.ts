/** A platform as BuildKit normalises it. */
export interface Platform {
  readonly os: string;
  readonly architecture: string;
  /** Empty where the architecture has only one. */
  readonly variant: string;
}

/** The platform of `os/architecture[/variant]`, its other names (`x86_64`, `aarch64`) understood; undefined for a shorter text, which the builder completes. */
export function platformOf(text: string): Platform | undefined {
  const [os = '', architecture, variant = '', ...rest] = text.toLowerCase().split('/');
  if (architecture === undefined || rest.length > 0) return undefined;
  return { os: os === 'macos' ? 'darwin' : os, ...normalised(architecture, variant) };
}

function normalised(architecture: string, variant: string): Pick<Platform, 'architecture' | 'variant'> {
  switch (architecture) {
    case 'i386':
      return { architecture: '386', variant: '' };
    case 'amd64':
    case 'x86_64':
    case 'x86-64':
      return { architecture: 'amd64', variant: variant === 'v1' ? '' : variant };
    case 'arm64':
    case 'aarch64':
      return { architecture: 'arm64', variant: arm64Variant(variant) };
    case 'armhf':
      return { architecture: 'arm', variant: 'v7' };
    case 'armel':
      return { architecture: 'arm', variant: 'v6' };
    case 'arm':
      return { architecture, variant: variant === '' ? 'v7' : variant.replace(/^(?=\d)/, 'v') };
    default:
      return { architecture, variant };
  }
}

function arm64Variant(variant: string): string {
  if (/^v?8$|^v8\.0$/.test(variant)) return '';
  return /^9(?:\.0)?$|^v9\.0$/.test(variant) ? 'v9' : variant;
}

/** A platform as `TARGETPLATFORM` has it. */
export function formatPlatform({ os, architecture, variant }: Platform): string {
  return variant === '' ? `${os}/${architecture}` : `${os}/${architecture}/${variant}`;
}
