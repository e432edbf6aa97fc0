/** What a client says it can do. */
export type Capabilities = Readonly<Record<string, unknown>>;

/** The capability that allows a request of the server's, as a path; `client/registerCapability` has one for each method. */
const requestsAllowed: Readonly<Record<string, string>> = {
  'workspace/configuration': 'workspace.configuration',
  'workspace/applyEdit': 'workspace.applyEdit',
  'workspace/diagnostic/refresh': 'workspace.diagnostics.refreshSupport',
  'workspace/semanticTokens/refresh': 'workspace.semanticTokens.refreshSupport',
  'workspace/inlayHint/refresh': 'workspace.inlayHint.refreshSupport',
  'workspace/codeLens/refresh': 'workspace.codeLens.refreshSupport',
  'workspace/foldingRange/refresh': 'workspace.foldingRange.refreshSupport',
  'window/showDocument': 'window.showDocument.support',
  'window/workDoneProgress/create': 'window.workDoneProgress',
};

const registrations: Readonly<Record<string, string>> = {
  'workspace/didChangeConfiguration': 'workspace.didChangeConfiguration.dynamicRegistration',
  'workspace/didChangeWatchedFiles': 'workspace.didChangeWatchedFiles.dynamicRegistration',
};

/** Why a client with these capabilities should not have got a request; undefined where it may. */
export function requestFault(method: string, params: unknown, capabilities: Capabilities): string | undefined {
  const asked = (params as { readonly registrations?: readonly { readonly method: string }[] } | undefined)
    ?.registrations;
  const paths =
    method === 'client/registerCapability'
      ? (asked ?? []).map(
          ({ method: one }) => registrations[one] ?? `textDocument.${one.split('/').at(-1)}.dynamicRegistration`,
        )
      : [requestsAllowed[method]];
  const missing = paths.find((path) => path === undefined || valueAt(capabilities, path) !== true);
  return paths.includes(missing) ? `the client takes no ${method} (${missing ?? 'nobody does'})` : undefined;
}

/** Whether the client asks for diagnostics, and must be sent none. */
export function pulls(capabilities: Capabilities): boolean {
  const takesRefresh = valueAt(capabilities, 'workspace.diagnostics.refreshSupport') === true;
  return takesRefresh && valueAt(capabilities, 'textDocument.diagnostic') !== undefined;
}

function valueAt(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((found, key) => (found as Capabilities | undefined)?.[key], value);
}
