import { isLocalAddress, isPrivateHost } from '../../model/local-address.js';
import { settingLines } from '../../model/setting-lines.js';
import { setVariables } from '../../model/set-variables.js';
import { defineRule } from '../../rule/define-rule.js';
import type { Problem } from '../../finding/finding.js';
import { valueOf } from '../../text/known.js';

const programs = /^(?:pip[\d.]*|pipenv|python[\d.]*|poetry|pdm|pipx)$/;
const help = 'Use https; for a private authority, name its certificate with `--cert` or `PIP_CERT`.';
const configuration = /(?:^|\/)pip\.(?:conf|ini)$/;
const index = /^(?:-i|--index-url|--extra-index-url|(?:--)?(?:global|install|user)\.(?:extra-)?index-url)$/;
const http = /^http:\/\/(?:[^/@\s]*@)?([\w.-]+)/;

export default defineRule({
  summary: 'Let pip check the certificate of the index.',
  why: 'A trusted host needs no valid certificate, not even https: whoever can get between the build and the index can give another package in place of the one that is asked for, and its setup code runs in the build.',
  severity: 'error',
  presets: { recommended: 'error', security: 'error' },
  replaces: { others: ['CKV2_DOCKER_4', 'CKV2_DOCKER_16'] },
  on: {
    kinds: ['run', 'cmd', 'entrypoint', 'healthcheck', 'env', 'arg', 'copy', 'add'],
    text: /trusted[-_]host|index[-_]url|-i[\s\\`="',]+http:/i,
  },
  looks: 'above',
  options: {},
  examples: [
    {
      bad: 'FROM python:3.14\nRUN pip install --trusted-host pip.test --no-cache-dir requests==2.32.5\n',
      good: 'FROM python:3.14\nRUN pip install --no-cache-dir requests==2.32.5\n',
    },
  ],
  *check(model) {
    for (const { name, value, span } of setVariables(model, (name) =>
      /^PIP_(?:TRUSTED_HOST|(?:EXTRA_)?INDEX_URL)$/.test(name),
    )) {
      const text = valueOf(value) ?? '';
      if (name === 'PIP_TRUSTED_HOST' ? text !== '' && !isLocalAddress(text) : isOpen(text))
        yield problemOf(span, name);
    }
    for (const { name, args } of model.commands) {
      if (name === undefined || !programs.test(name)) continue;
      const isPip = name.startsWith('pip') || args.some(({ text }) => text === 'pip');
      if (!isPip) continue;
      for (const [at, word] of args.entries()) {
        const text = valueOf(word.value) ?? word.text;
        const next = args[at + 1];
        const [flag = '', ...rest] = text.split('=');
        const value = rest.length > 0 ? rest.join('=') : next === undefined ? '' : (valueOf(next.value) ?? next.text);
        const end = rest.length > 0 || next === undefined ? word.span.end : next.span.end;
        const span = { start: word.span.start, end };
        if (
          /^(?:--trusted-host|(?:global|install|user)\.trusted-host)$/.test(flag) &&
          value !== '' &&
          !isLocalAddress(value)
        )
          yield problemOf(span, flag);
        else if (index.test(flag) && isOpen(value)) yield problemOf(span, flag);
      }
    }
    const lines = settingLines(
      model,
      configuration,
      /^\s*(?:trusted-host\s*=\s*(?:$|(?!localhost|127\.)\S)|(?:extra-)?index-url\s*=\s*http:\/\/(?!localhost|127\.))/,
    );
    for (const span of lines) yield problemOf(span, undefined);
  },
});

/** Whether it is an index without https that is not the machine's own. */
function isOpen(url: string): boolean {
  const host = http.exec(url)?.[1];
  return host !== undefined && !isPrivateHost(host);
}

function problemOf(span: Problem['span'], name: string | undefined): Problem {
  const what = name === undefined ? 'This setting' : `\`${name}\``;
  return { span, message: `${what} lets \`pip\` take packages from a server that it does not check.`, help };
}
