import type { StoredGrammar } from './complete-grammar.js';

/** Managers that were not collected. Source: the manual page of pipx, 2026-11-21. */
export const addedManagers: Readonly<Record<string, StoredGrammar>> = {
  pipx: {
    verbs: {
      install: ['install'],
      upgrade: ['upgrade', 'upgrade-all'],
      remove: ['uninstall', 'uninstall-all'],
      run: ['run'],
      other: ['inject', 'ensurepath', 'list', 'environment', 'runpip'],
    },
    valueFlags: ['--python', '--pip-args', '-i', '--index-url', '--suffix', '--preinstall', '--backend'],
    cacheDirs: ['/root/.cache/pipx'],
  },
};
