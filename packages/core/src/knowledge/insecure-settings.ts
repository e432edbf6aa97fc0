import { variableNames } from './packages.js';

/** Settings that have to do with the work on a program, or with certificates: other rules speak of those. */
const elsewhere = /^(?:NODE_TLS_|PYTHONHTTPSVERIFY|GIT_SSL_|FLASK_|DJANGO_|APP_DEBUG|ASPNETCORE_)/;

/** Whether some value of the variable makes a server ask nobody for a password. */
export function isServerVariable(name: string): boolean {
  return Object.hasOwn(variableNames().insecure, name);
}

/** Whether the variable with this value makes a server ask nobody for a password. */
export function isInsecureSetting(name: string, value: string): boolean {
  const { insecure } = variableNames();
  if (!isServerVariable(name) || elsewhere.test(name)) return false;
  const values = insecure[name] ?? '';
  // The start scripts of the databases ask only whether it is set.
  return values === 'any'
    ? value !== '' && !/^(?:no|false|0)$/i.test(value)
    : values.split(' ').includes(value.toLowerCase());
}

/**
 * Lines of configuration that open a server.
 * Source: the documentation of OpenSSH, Redis, Jupyter, PostgreSQL, Elasticsearch, MySQL and Mosquitto, collected by hand, 2026-11-21.
 */
const lines =
  /(?:^|\W|\\[nrt])(PermitRootLogin\s+yes|PermitEmptyPasswords\s+yes|protected-mode\s+no|skip-grant-tables|xpack\.security\.enabled\s*[:=]\s*false|(?:NotebookApp|ServerApp|IdentityProvider)\.(?:token|password)\s*=\s*(?:u?''|u?"")|allow_anonymous\s+true|host\s+all\s+all\s+(?:all|0\.0\.0\.0\/0|::\/0|::0\/0)\s+trust)(?![\w.-])/;

/** The first such line in a text, as it stands there; none where it is a comment. */
export function insecureLine(text: string): string | undefined {
  const found = lines.exec(text);
  const [all = '', line = ''] = found ?? [];
  const start = (found?.index ?? 0) + all.length - line.length;
  return found === null || /#[ \t]*$/.test(text.slice(Math.max(0, start - 10), start)) ? undefined : line;
}
