const dockerfileLanguages: readonly string[] = ['dockerfile', 'docker', 'containerfile'];
const otherLanguages: readonly string[] = ['yaml', 'dockercompose', 'dockerbake', 'hcl', 'json', 'markdown', 'ignore'];

/** Names that editors take for Dockerfiles because they begin like one: ignore files, backups, templates, inline Dockerfiles. */
const otherName =
  /\.(ya?ml|hcl|json|md|dockerignore|containerignore|bak|orig|rej|j2|jinja2?|tmpl|template|erb|tpl)$|~$/i;
const dockerfileName = /^((docker|container)file([._-].*)?|.*[._-](docker|container)file)$/i;

/** Whether a document is linted: the editor's language decides, except where the name says otherwise; without a known language the name alone. */
export function isDockerfile(path: string, languageId: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const language = languageId.toLowerCase();
  if (otherLanguages.includes(language) || otherName.test(name)) return false;
  return dockerfileLanguages.includes(language) || dockerfileName.test(name);
}
