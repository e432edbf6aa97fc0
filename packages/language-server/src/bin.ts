import { readArguments, usage } from './arguments.js';

/** Does what the command line asks for; everything else is loaded when it is needed. */
async function main(): Promise<void> {
  const asked = readArguments(process.argv.slice(2));
  switch (asked.kind) {
    case 'version': {
      const { version } = await import('./version.js');
      process.stdout.write(`${version}\n`);
      break;
    }
    case 'help':
      process.stdout.write(usage);
      break;
    case 'mistake':
      process.stderr.write(`plimsoll-language-server: ${asked.message}\n\n${usage}`);
      process.exitCode = 2;
      break;
    case 'serve': {
      const { serve } = await import('./serve.js');
      serve(asked.transport);
      break;
    }
  }
}

void main();
