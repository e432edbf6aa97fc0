import { defineRule } from '../../rule/define-rule.js';
import { missingStopSignal, ownServer } from '../../rule/missing-stop-signal.js';

/** Those that drop what they are at, or wait without end, at SIGTERM; nginx has a rule of its own. */
const particular = /^(?:apache|haproxy|lighttpd|php-fpm|postgres|unicorn)$/;

export default defineRule({
  summary: 'Stop a server with the signal at which it ends in good order.',
  why: 'Docker stops a container with `SIGTERM`. Apache, HAProxy and PHP-FPM then drop the requests that they are answering, and PostgreSQL waits until the last client has gone, which Docker does not. Their own images set the right signal; an image that installs them has to do so itself.',
  severity: 'info',
  presets: { recommended: 'info' },
  on: { kinds: ['cmd', 'entrypoint'] },
  options: {},
  examples: [
    {
      bad: 'FROM debian:13\nRUN apt-get update && apt-get install -y haproxy\nCMD ["haproxy", "-W", "-db", "-f", "/etc/haproxy/haproxy.cfg"]\n',
      good: 'FROM debian:13\nRUN apt-get update && apt-get install -y haproxy\nSTOPSIGNAL SIGUSR1\nCMD ["haproxy", "-W", "-db", "-f", "/etc/haproxy/haproxy.cfg"]\n',
    },
  ],
  *check(model) {
    const { server, span } = ownServer(model) ?? {};
    if (server === undefined || span === undefined || !particular.test(server.id)) return;
    yield* missingStopSignal(model, {
      name: server.id,
      signal: server.stopSignal,
      // PostgreSQL ends at once at SIGQUIT, without a check point: that is asked for.
      accepts: (signal) => signal !== 'SIGTERM',
      span,
    });
  },
});
