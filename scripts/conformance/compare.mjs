// One file of BuildKit's answers against plimsoll's.
import { isDeepStrictEqual } from 'node:util';

/** The first difference as text, or undefined. */
export function compare(golden, inspected) {
  if (inspected === undefined) return 'nothing was printed for it';
  if (isRejected(golden)) return compareError(golden, inspected);
  return (
    differing('directives', directivesOf(golden), inspected.directives) ??
    firstOf('instruction', golden.instructions.map(fromGolden), inspected.instructions.map(fromInspected)) ??
    (golden.stages?.length > 0 ? compareStages(golden.stages, inspected.stages) : undefined)
  );
}

/** BuildKit's parser, or its instruction layer, gave no build. */
function isRejected({ expect, parseError, instructionError }) {
  return expect === 'error' || parseError !== undefined || instructionError !== undefined;
}

/** Line 0, where BuildKit names none, counts as 1. */
function compareError({ error, errorLine }, { errors }) {
  const line = Math.max(1, errorLine ?? 0);
  if (errors.some((found) => Math.max(1, found.line) === line)) return undefined;
  return `no error on line ${line} (${error})\n  plimsoll: ${JSON.stringify(errors)}`;
}

function directivesOf({ escape, syntax = null, check = null }) {
  return { syntax, escape, check };
}

function fromGolden({ cmd, raw, startLine, endLine, flags, json, args, heredocList = [], onbuild }) {
  const heredocs = heredocList.map(({ name, chomp, expand }) => ({ name, chomp, expand }));
  return clean({
    keyword: cmd,
    raw,
    startLine,
    endLine,
    flags,
    heredocs,
    json,
    args,
    onbuild: onbuild && fromGolden(onbuild),
  });
}

function fromInspected({ keyword, raw, startLine, endLine, flags, heredocs, json, args, onbuild }) {
  const cmd = keyword.toLowerCase();
  return clean({
    keyword: cmd,
    raw,
    startLine,
    endLine,
    flags,
    heredocs,
    json,
    args,
    onbuild: onbuild && fromInspected(onbuild),
  });
}

/** Golden lines leave out what is empty, and name no image where the base has a variable. */
function compareStages(golden, inspected) {
  const wanted = golden.map(({ name, base, line, platform = null, image = null, tag = null, digest = null }) =>
    base.includes('$') ? { name, base, line, platform } : { name, base, line, platform, image, tag, digest },
  );
  const found = inspected.map(({ name, base, line, platform, image, tag, digest }) =>
    base.includes('$')
      ? { name: name ?? '', base, line, platform }
      : { name: name ?? '', base, line, platform, image, tag, digest },
  );
  return firstOf('stage', wanted, found);
}

function firstOf(what, golden, inspected) {
  for (let index = 0; index < Math.max(golden.length, inspected.length); index++) {
    const difference = differing(`${what} ${index + 1}`, golden[index], inspected[index]);
    if (difference !== undefined) return difference;
  }
  return undefined;
}

function differing(what, golden, inspected) {
  if (isDeepStrictEqual(golden, inspected)) return undefined;
  return `${what}\n  BuildKit: ${JSON.stringify(golden)}\n  plimsoll: ${JSON.stringify(inspected)}`;
}

/** Without the members that are undefined. */
function clean(object) {
  return JSON.parse(JSON.stringify(object));
}
