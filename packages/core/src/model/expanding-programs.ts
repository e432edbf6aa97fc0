/** Programs that take an operator for one of theirs. */
const operators = /^(?:find|fd|xargs|parallel|expr|test|\[|jq|yq|awk|gawk|mawk|sed|bc|psql|tmux|ssh|su|eval)$/;

/** Programs that read a text of their own, or hand it to a shell or a template; scripts may do anything. */
const expands =
  /^(?:(?:ba|da|z|k|a|fi|c|tc)?sh|pwsh|powershell|cmd|perl|php\d*|ruby|awk|gawk|mawk|sed|grep|egrep|jq|yq|envsubst|make|ssh|su|eval|tmux|screen|parallel|xargs|nginx|openresty|caddy|traefik|supervisord|dockerize|confd|gomplate|consul-template|nodemon|concurrently|foreman|honcho|watchexec|entr|cross-env-shell|mongo|mongosh|psql|mysql|vector|logstash|filebeat|fluentd|fluent-bit|rsyslogd|s6-.*|execlineb|just|task|npm|npx|yarn|pnpm|bunx?|pm2.*|.*\.(?:sh|bash|py|rb|pl|js|cjs|mjs|php|cmd)|.*(?:entry-?point|start|run|init|launch|wrapper|boot).*)$/i;

/** Whether an operator of the shell, as a word of its own, may be one of the program's. */
export function takesOperators(program: string): boolean {
  return operators.test(program);
}

/** Whether the program may put the value of a variable in the text there itself; Spring does so with `${NAME}`, not with `$NAME`. */
export function mayExpand(program: string, text: string): boolean {
  if (program === 'java') return text.includes('${') && !/^\$\{\w+\}$/.test(text);
  if (/^(?:python[\d.]*|node|deno|bun|ruby)$/.test(program)) return /[\s;()]/.test(text);
  return program === '' || expands.test(program);
}
