/** The names of config files; in one folder the first counts. */
export const configNames: readonly string[] = ['plimsoll.yaml', 'plimsoll.yml', '.plimsoll.yaml'];

/** Whether a file of that name is taken for a Dockerfile when folders are searched, whatever its case. */
export function isDockerfileName(name: string): boolean {
  return (atEdge.test(name) || inside.test(name)) && !isNeverDockerfile(name);
}

/** Whether a name is that of something beside Dockerfiles: an ignore file, a text, a backup, a template, YAML, HCL or JSON. */
export function isNeverDockerfile(name: string): boolean {
  return other.test(name) || holdsInline(name);
}

/** Whether the file may hold Dockerfiles within its own format, and is never one itself. */
export function holdsInline(name: string): boolean {
  return /\.(?:ya?ml|hcl|json)$/i.test(name);
}

const atEdge = /(?:^|[._-])(?:dockerfile|containerfile)$|^(?:dockerfile|containerfile)[._-]/i;

/** In the middle (`api.Dockerfile.dev`) only as it is mostly written: `parse-dockerfile.ts` is none. */
const inside = /[._-](?:Dockerfile|Containerfile)[._-]/;

const other = /\.(?:dockerignore|containerignore|md|bak|orig|rej|j2|jinja|tmpl|template|erb|tpl)$|~$/i;
