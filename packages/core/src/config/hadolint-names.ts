/** The names of hadolint's config; in one folder the first counts. */
export const hadolintNames: readonly string[] = ['.hadolint.yaml', '.hadolint.yml'];

/** Whether a file with that name is read as hadolint's config. */
export function isHadolintConfig(name: string): boolean {
  return /^\.?hadolint\.ya?ml$/.test(name);
}
