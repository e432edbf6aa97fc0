/**
 * Images that are for building, and what is for running what they build.
 * Source: the descriptions of the images, collected by hand, 2026-11-21.
 */
import { imageFamily, sameRepository } from './image-family.js';
import { tagsOf } from './official-images.js';

/** What an image for building brings, in words, and what to take to run the result. */
export interface Sdk {
  readonly brings: string;
  readonly take: string;
}

const library: Readonly<Record<string, Sdk>> = {
  golang: { brings: 'the Go toolchain', take: '`gcr.io/distroless/static-debian13` or `alpine`' },
  rust: { brings: 'the Rust toolchain', take: '`gcr.io/distroless/cc-debian13` or `debian:trixie-slim`' },
  gcc: { brings: 'a C compiler', take: '`debian:trixie-slim`' },
  'buildpack-deps': { brings: 'compilers and headers', take: '`debian:trixie-slim`' },
  maven: { brings: 'Maven and a JDK', take: 'a JRE, as `eclipse-temurin:25-jre`' },
  gradle: { brings: 'Gradle and a JDK', take: 'a JRE, as `eclipse-temurin:25-jre`' },
  dart: { brings: 'the Dart SDK', take: '`scratch` with the files in `/runtime` of `dart`' },
  haskell: { brings: 'the Haskell toolchain', take: '`debian:trixie-slim`' },
};

/** What an image brings that only a build needs; undefined for all that are for running, or not known. */
export function sdkOf(repository: string, tag: string): Sdk | undefined {
  const name = sameRepository(repository);
  // Of these two variants are for running, or hold no compiler.
  if (name === 'buildpack-deps' && /curl|scm/.test(tag)) return undefined;
  if (Object.hasOwn(library, name)) return library[name];
  if (name === 'swift') {
    const slim = `${tag}-slim`;
    return /slim/.test(tag)
      ? undefined
      : {
          brings: 'the Swift toolchain',
          take: tagsOf(name).includes(slim) ? `\`swift:${slim}\`` : 'a slim tag of `swift`',
        };
  }
  if (name === 'mcr.microsoft.com/dotnet/sdk') {
    const version = /^\d+\.\d+/.exec(tag)?.[0];
    const aspnet = `mcr.microsoft.com/dotnet/aspnet${version === undefined ? '' : `:${version}`}`;
    return { brings: 'the .NET SDK', take: `\`${aspnet}\` or \`${aspnet.replace('aspnet', 'runtime')}\`` };
  }
  if (name === 'eclipse-temurin' && /(?:^|-)jdk(?:-|$)/.test(tag)) {
    return { brings: 'a JDK', take: `\`${repository}:${tag.replace('jdk', 'jre')}\`` };
  }
  const family = imageFamily(name, tag);
  if (family?.variants?.split(' ').includes('devel') === true && /(?:^|-)devel(?:-|$)/.test(tag)) {
    return { brings: 'compilers and headers', take: `\`${repository}:${tag.replace('devel', 'runtime')}\`` };
  }
  return name.startsWith('ghcr.io/graalvm/native-image')
    ? { brings: 'the GraalVM compiler', take: 'an image that holds the program alone' }
    : undefined;
}
