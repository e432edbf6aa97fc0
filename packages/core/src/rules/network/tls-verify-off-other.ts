import { otherTls, powershellTls } from '../../knowledge/tls-switches.js';
import { goVariables } from '../../model/go-sums.js';
import type { Model } from '../../model/model.js';
import { defineRule } from '../../rule/define-rule.js';
import { tlsFindings } from '../../rule/tls-findings.js';
import type { Instruction } from '../../syntax/instruction.js';
import { spanInFile } from '../../text/segments.js';

const help = 'Take it out; for a private authority, install its certificate in the image.';
/** What has to be written for `powershellTls`, whose parts may stand in several lines. */
const hint = /SkipCertificateCheck|CertificateValidationCallback|TrustAllCertsPolicy/i;
const trusted = /ca-certificates|\/anchors\/|\/certs?\/|cacerts|\.truststore/;

export default defineRule({
  summary: 'Let every program check certificates.',
  why: 'A program that does not check certificates takes an answer from anyone who can get between the build and the server. What it downloads then ends up in the image, or is run.',
  severity: 'error',
  presets: { recommended: 'error', security: 'error' },
  on: { kinds: ['run', 'cmd', 'entrypoint', 'healthcheck', 'copy', 'add', 'env', 'arg'] },
  options: {},
  examples: [
    {
      bad: 'FROM php:8.4-cli\nRUN composer config --global disable-tls true && composer install\n',
      good: 'FROM php:8.4-cli\nRUN composer install\n',
    },
  ],
  *check(model) {
    yield* tlsFindings(model, otherTls, undefined, help);
    for (const { pipeline, args, instruction } of model.commandsNamed('openssl')) {
      const [verb] = args;
      if (verb?.text !== 's_client') continue;
      // What it fetches is what there is to check.
      const rest = model.source.text.slice(pipeline.span.start, pipeline.span.end);
      const file = />\s*["']?([^\s"'&|;]+)/.exec(rest.replaceAll(/\d?>\s*(?:\/dev\/null|&\d)/g, ''))?.[1];
      if (file !== undefined && (trusted.test(file) || trusts(model, instruction, file)))
        yield { span: verb.span, message: 'The certificate that a server shows is trusted without a check.', help };
    }
    for (const { name, value, span } of goVariables(model)) {
      const message = `\`${name}=${value}\` lets Go take modules that no checksum database knows.`;
      yield { span, message, help: 'Take it out; name private modules with `GOPRIVATE`.' };
    }
    if (!hint.test(model.source.text)) return;
    for (const { text, dialect } of model.instructionsOf('run', 'cmd', 'entrypoint').flatMap(model.scriptsOf)) {
      if (dialect !== 'powershell' && !/\b(?:pwsh|powershell)\b/i.test(text.text)) continue;
      const found = powershellTls.exec(text.text);
      if (found === null) continue;
      const span = spanInFile(text, found.index, found.index + found[0].length);
      yield { span, message: 'PowerShell is told not to check certificates.', help };
    }
  },
});

/** Whether a later command of the RUN puts the file among the trusted certificates. */
function trusts({ commandsOf }: Model, instruction: Instruction, file: string): boolean {
  return commandsOf(instruction).some(
    ({ name, args }) =>
      args.some(({ text }) => text.includes(file)) &&
      (name === 'keytool' || (/^(?:cp|mv|install|cat)$/.test(name ?? '') && trusted.test(args.at(-1)?.text ?? ''))),
  );
}
