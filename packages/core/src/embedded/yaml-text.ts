import type { CST, Scalar } from '../config/yaml.js';
import { once } from '../text/once.js';
import { readComposeTemplate } from './compose-template.js';
import type { TextValue } from './file-value.js';
import { fill } from './filled-text.js';
import { readHclTemplate } from './hcl-template.js';
import { placer, startInHost, wholeText, type PlacedText } from './placed-text.js';
import type { TemplateKind, Writing } from './writing.js';
import { readBlockScalar } from './yaml-block-scalar.js';
import { readDoubleQuoted, readSingleQuoted } from './yaml-flow-scalar.js';

/** A scalar with a text. */
export function yamlText(host: string, node: Scalar, template: TemplateKind): TextValue {
  const [start = 0, end = 0] = node.range ?? [];
  const decoded = once(() => decode(host, node, start, end, template));
  const read = once(() => {
    const { text } = decoded().placed;
    return template === 'compose' ? readComposeTemplate(text) : readHclTemplate(text);
  });
  return {
    kind: 'text',
    host,
    span: { start, end },
    get writing() {
      return decoded().writing;
    },
    get fault() {
      const { fault } = read();
      return fault === undefined ? undefined : startInHost(decoded().placed, fault);
    },
    fill: (variables) => fill(decoded().placed, read().parts, variables),
  };
}

const lastBreaks = { '': 'one', '-': 'none', '+': 'some' } as const;

interface Decoded {
  readonly placed: PlacedText;
  readonly writing: Writing;
}

function decode(host: string, node: Scalar, start: number, end: number, template: TemplateKind): Decoded {
  const found = byType(host, node, start, end, template);
  const { text } = found.placed;
  const value = String(node.value);
  // Where the file ends without a line break the library adds one, and compose does not.
  const isAddedTo = end === host.length && `${text}\n` === value;
  // The library leaves lines of blanks at the end of a block out, even where they are longer than its indentation.
  const isBlock = node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED';
  const isCutOff = isBlock && text.startsWith(value) && text.slice(value.length).trim() === '';
  if (text === value || isAddedTo || isCutOff) return found;
  // The library has the last word on the text; where it stands is then known as a whole only.
  const { put, done } = placer(wholeText(host));
  put(value, start, end, 'value');
  return { placed: done(), writing: found.writing };
}

function byType(host: string, node: Scalar, start: number, end: number, template: TemplateKind): Decoded {
  switch (node.type) {
    case 'QUOTE_DOUBLE':
      return { placed: readDoubleQuoted(host, start, end), writing: { kind: 'double', template } };
    case 'QUOTE_SINGLE':
      return { placed: readSingleQuoted(host, start, end, 1), writing: { kind: 'single', template } };
    case 'BLOCK_FOLDED':
    case 'BLOCK_LITERAL': {
      const token = node.srcToken as CST.BlockScalar | undefined;
      const block = readBlockScalar(host, start, end, token?.indent ?? 0);
      if (block.isFolded) return { placed: block.placed, writing: { kind: 'folded', template } };
      const writing: Writing = {
        kind: 'lines',
        template,
        indent: ' '.repeat(block.indent),
        lineBreak: host[host.indexOf('\n', start) - 1] === '\r' ? '\r\n' : '\n',
        measures: block.saysIndent ? 'nothing' : 'first line',
        lastBreaks: block.placed.text.endsWith('\n') ? lastBreaks[block.chomping] : 'none',
        marker: undefined,
      };
      return { placed: block.placed, writing };
    }
    default:
      return { placed: readSingleQuoted(host, start, end, 0), writing: { kind: 'plain', template } };
  }
}
