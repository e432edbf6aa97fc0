/** What the configs say about files; paths as the reports have them. */
export interface FileSettings {
  /** Whether `exclude:` takes the path out. */
  isExcluded(path: string): Promise<boolean>;
  /** Whether `files:` makes Dockerfiles of more names in a folder (`.` or a path), and of which paths; undefined: no. */
  includedIn(folder: string): Promise<((path: string) => boolean) | undefined>;
}
