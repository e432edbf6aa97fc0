import { defineRule } from '../../rule/define-rule.js';
import { missingStopSignal, ownServer } from '../../rule/missing-stop-signal.js';

export default defineRule({
  summary: 'Stop nginx with SIGQUIT.',
  why: 'At `SIGTERM` nginx drops the requests that it is answering; at `SIGQUIT` it answers them and ends. The image of nginx sets it, an image that installs nginx has to do so itself.',
  severity: 'info',
  presets: { recommended: 'info' },
  on: { kinds: ['cmd', 'entrypoint'] },
  options: {},
  examples: [
    {
      bad: 'FROM debian:13\nRUN apt-get update && apt-get install -y nginx\nCMD ["nginx", "-g", "daemon off;"]\n',
      good: 'FROM debian:13\nRUN apt-get update && apt-get install -y nginx\nSTOPSIGNAL SIGQUIT\nCMD ["nginx", "-g", "daemon off;"]\n',
    },
  ],
  *check(model) {
    const { server, span } = ownServer(model) ?? {};
    if (server?.id !== 'nginx' || span === undefined) return;
    yield* missingStopSignal(model, { name: 'nginx', signal: server.stopSignal, span });
  },
});
