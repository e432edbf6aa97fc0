import type { PropertiesInstruction, Property } from '../syntax/instruction.js';
import { oncePer } from '../text/once.js';

/** Names of what is another with every build or commit. */
const volatile =
  /^(?:.*_)?(?:BUILD_?(?:DATE|TIME|TIMESTAMP|NUMBER|NUM|ID|REF|SHA|COMMIT|REVISION|VERSION|TAG|URL)|(?:GIT|VCS|SCM|CI|SOURCE|HEAD)_?(?:COMMIT(?:_?(?:SHA|HASH|ID|REF|DATE))?|SHA1?|HASH|REF|REV|REVISION|DESCRIBE|VERSION|BRANCH|TAG)|COMMIT(?:_?(?:SHA|HASH|ID|REF|DATE|TIME))?|REVISION|(?:CREATED|RELEASE)_?(?:DATE|TIME|AT)|TIMESTAMP)$/i;

/** Names of what may be the version of the image itself. */
const version = /^(?:(?:APP|IMAGE|RELEASE|PACKAGE|PROJECT|SERVICE|DOCKER)_)?(?:VERSION|RELEASE)$/i;

/** What stands there until a build gives the value. */
const placeholder =
  /^["']?(?:unknown|dev|devel|develop|development|local|none|n\/?a|latest|snapshot|v?0+(?:\.0+)*(?:[-.+]\w+)*|unset|undefined|null|dirty|HEAD|main|master|-|\$.*)?["']?$/i;

/**
 * How surely a variable gets another value with nearly every build: `always` for a commit or a build date that the build
 * gives, `unlessFetched` for a version with a value of its own, which may as well be that of something a RUN fetches, `unlessUsed` for one in ENV that
 * only tells the version of the image if no instruction uses it.
 */
export type Volatility = 'always' | 'unlessFetched' | 'unlessUsed';

/** Whether a variable of ARG or ENV changes with nearly every build, as its name and its default tell. */
export function volatilityOf({ name, value }: Property, kind: 'arg' | 'env'): Volatility | undefined {
  const { text } = name;
  if (kind === 'env') {
    if (/(?:^|_)BUILD_?(?:DATE|TIME|TIMESTAMP|NUMBER|NUM|ID)$/i.test(text)) return 'always';
    return version.test(text) ? 'unlessUsed' : undefined;
  }
  if (placeholder.test(value?.text ?? '')) return volatile.test(text) || version.test(text) ? 'always' : undefined;
  return version.test(text) ? 'unlessFetched' : undefined;
}

/** Whether ARG or ENV declares a variable that changes with nearly every build, as the author wants it or by the way. */
export const declaresVolatile = oncePer(({ kind, properties }: PropertiesInstruction): boolean =>
  properties.some(
    (property) =>
      /bust|break|refresh|no_?cache|cache_?(?:date|key)/i.test(property.name.text) ||
      (kind !== 'label' && volatilityOf(property, kind) === 'always'),
  ),
);
