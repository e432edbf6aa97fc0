import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type Connection,
} from 'vscode-languageserver';
import type { Client } from './client.js';
import { section } from './settings.js';

/** What a run depends on besides the Dockerfile. */
const watchedFiles =
  '**/{plimsoll.yaml,plimsoll.yml,.plimsoll.yaml,.hadolint.yaml,.hadolint.yml,.dockerignore,*.dockerignore}';

/** What the diagnostics of files that are not open depend on besides. */
const watchedDockerfiles = '**/{.gitignore,*[dD]ockerfile*,*DOCKERFILE*,*[cC]ontainerfile*,*CONTAINERFILE*}';

/** Asks the editor to tell what changes, where it can be asked. */
export function registerWith(connection: Connection, client: Client): void {
  if (client.registersSettings) {
    refusable(connection.client.register(DidChangeConfigurationNotification.type, { section }));
  }
  if (client.watchesFiles) {
    const globs = client.pulls ? [watchedFiles, watchedDockerfiles] : [watchedFiles];
    const watchers = globs.map((globPattern) => ({ globPattern }));
    refusable(connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }));
  }
}

/** What the editor may refuse without harm; the protocol library logs it. */
function refusable(registered: Promise<unknown>): void {
  registered.catch(() => undefined);
}
