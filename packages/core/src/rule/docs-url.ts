/** The `homepage` of this package, without a slash at the end; empty while there is none. A test holds it equal to package.json. */
export const homepage: string = '';

/** Where the page of a rule is on the web; undefined while the project has no home page. */
export function docsUrlOf(ruleId: string): string | undefined {
  return homepage === '' ? undefined : `${homepage}/docs/rules/${ruleId}.md`;
}
