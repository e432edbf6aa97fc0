// The library behind a module of its own: bundlers find its names here, and `import('./yaml.js')` loads it late.
export { Composer, isAlias, isMap, isNode, isScalar, isSeq, parseDocument, Parser, visit } from 'yaml';
export type { Alias, CST, Document, Node, Pair, Scalar, YAMLMap } from 'yaml';
