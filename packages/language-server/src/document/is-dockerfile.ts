import { holdsInline, isDockerfileName, isNeverDockerfile } from '@plimsoll/core/dockerfile-names';

const dockerfileLanguages: readonly string[] = ['dockerfile', 'docker', 'containerfile'];
const otherLanguages: readonly string[] = ['yaml', 'dockercompose', 'dockerbake', 'hcl', 'json', 'markdown', 'ignore'];

/** Whether a document is linted: the editor's language decides, except where the name says otherwise; without a known language the name alone. */
export function isDockerfile(path: string, languageId: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const language = languageId.toLowerCase();
  if (otherLanguages.includes(language) || isNeverDockerfile(name)) return false;
  return dockerfileLanguages.includes(language) || isDockerfileName(name);
}

/** Whether a compose or bake file holds Dockerfiles, as far as one look tells. */
export function holdsDockerfiles(path: string, text: string): boolean {
  return holdsInline(path.slice(path.lastIndexOf('/') + 1)) && /dockerfile[_-]inline/.test(text);
}
