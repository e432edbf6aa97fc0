/**
 * Variables and flags that put programs into debug mode.
 * Source: the documentation of the frameworks, collected by hand, 2026-08-22.
 */
const on = /^(1|true|yes|on)$/i;
const development = /^dev(elop(ment)?)?$/i;
const debuggerOption = /-agentlib:jdwp|-Xrunjdwp|(^|\s)--inspect(-brk)?(=|\s|$)/;

/** Variables, and the values that switch debugging on. */
const debugging: Readonly<Record<string, RegExp>> = {
  APP_DEBUG: on,
  ASPNETCORE_ENVIRONMENT: development,
  CATALINA_OPTS: debuggerOption,
  DEBUG: on,
  DJANGO_DEBUG: on,
  DOTNET_ENVIRONMENT: development,
  FLASK_DEBUG: on,
  FLASK_ENV: development,
  GIN_MODE: /^debug$/,
  JAVA_OPTS: debuggerOption,
  JAVA_TOOL_OPTIONS: debuggerOption,
  JDK_JAVA_OPTIONS: debuggerOption,
  NODE_ENV: development,
  NODE_OPTIONS: debuggerOption,
  RACK_ENV: development,
  RAILS_ENV: development,
  SYMFONY_DEBUG: on,
  WP_DEBUG: on,
  XDEBUG_MODE: /debug|develop|profile|trace/,
};

/** Whether a variable of that name switches debugging on with this value. */
export function isDebugSetting(name: string, value: string): boolean {
  return Object.hasOwn(debugging, name) && debugging[name]?.test(value) === true;
}

/** The flag of a command that lets a debugger in; `words` begin with the program's name. */
export function debuggerFlag([name = '', ...args]: readonly string[]): string | undefined {
  if (/^(node|nodejs|tsx|bun)$/.test(name)) return args.find((arg) => /^--inspect(-brk|-wait)?(=|$)/.test(arg));
  if (name === 'java') return args.find((arg) => /^-agentlib:jdwp|^-Xrunjdwp/.test(arg));
  if (/^python[\d.]*$/.test(name)) {
    const module = args[args.indexOf('-m') + 1] ?? '';
    return args.includes('-m') && /^(debugpy|ptvsd|pdb|pydevd)$/.test(module) ? `-m ${module}` : undefined;
  }
  if (name === 'dlv') return 'dlv';
  return /^(flask|rails|gunicorn)$/.test(name)
    ? args.find((arg) => arg === '--debug' || arg === '--debugger')
    : undefined;
}
