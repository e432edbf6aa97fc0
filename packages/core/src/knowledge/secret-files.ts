/**
 * Files that hold secrets, by their usual names.
 * Source: the documentation of the programs that read them, collected by hand, 2026-11-21.
 */

/** What such a file holds: `mixed` is settings that may or may not have a token among them. */
export type SecretFileKind = 'ssh key' | 'private key' | 'credentials' | 'environment' | 'mixed';

const sshKey =
  /^(?:id_(?:rsa|dsa|ecdsa|ed25519)(?:_sk)?(?:[._-][\w.-]+)?|[\w.-]*(?:deploy|ssh)[_-]?(?:key|rsa|ed25519)|[\w-]+_(?:rsa|ed25519)|[\w.-]+\.ppk)$/i;
const sshFolder = /(?:^|\/)\.ssh(?:\/([^/]*))?$/;
const notKeyInSsh = /^(?:known_hosts.*|config|authorized_keys\d?|.*\.pub|.*\.conf)$/;
const publicFile =
  /\.(?:pub|asc|gpg|crt|cer|tpl|tmpl|template|erb|j2|md|sh|sig|enc|age|sops|lock|js|ts|py|go|rb|java|h|c|php)$|(?:^|[._-])(?:pub|public|example|sample|template|dist|defaults?|schema|dummy|fake|encrypted)(?=$|[._-])/i;
const privateKey =
  /^(?:(?:[\w.-]*[._-])?(?:priv(?:ate|key)?(?:[._-][\w-]+)?|server|tls|ssl|client|domain|host|master|localhost|nginx|apache|https?|wildcard|privkey)\.key|[\w.-]*priv(?:ate)?[_-]?key[\w.-]*|[\w.-]*[._-]key\.pem|key\.pem|[\w.-]+\.(?:p12|pfx)|private\w*\.pem)$/i;
const privateFolder = /(?:^|\/)(?:private|ssl|tls|certs?|keys)\/(?:[^/]+\/)*[^/]+\.key$/i;
const credentials =
  /^(?:[._]netrc|\.pypirc|\.git-credentials|\.pgpass|\.my\.cnf|\.dockercfg|kubeconfig|[\w.-]+\.kubeconfig|application_default_credentials\.json|(?:gcp|gcloud|google)?[_-]?(?:service[_-]?account|credentials?)(?:[_-]?key)?s?\.json|credentials\.(?:csv|ini|ya?ml|toml|txt)|secrets?\.(?:env|ya?ml|json|toml|txt)|passwords?\.txt|\.vault[-_]token|\.vault[-_]pass(?:word)?|\.s3cfg|\.boto|\.htpasswd)$/i;
const credentialPath =
  /(?:^|\/)(?:\.aws(?:\/credentials)?|\.docker(?:\/config\.json)?|\.kube(?:\/config)?|\.azure|\.config\/gcloud|\.gnupg|\.gem\/credentials|\.cargo\/credentials(?:\.toml)?)\/?$/;
const environment =
  /^(?:\.env|\.env\.(?:[\w-]+\.)?local|\.env\.(?:prod|production|staging|live|secrets?)|(?:prod|production|staging|live|secrets?)\.env)$/i;
const mixed =
  /^(?:\.npmrc|\.yarnrc(?:\.yml)?|pip\.conf|\.pip|nuget\.config|auth\.json|settings\.xml|gradle\.properties|\.bundle|\.terraformrc|\.composer)$/i;
const keyring =
  /^\/(?:etc\/(?:apt|pki|apk)|usr\/share\/keyrings|usr\/share\/ca-certificates|usr\/local\/share\/ca-certificates|etc\/ssl\/certs)(?:\/|$)/;

/** What the file of that path holds by its name; `to` is where it goes, which tells keys of package sources apart. */
export function secretFileKind(path: string, to = ''): SecretFileKind | undefined {
  const clean = path.replace(/\/+$/, '');
  const name = clean.slice(clean.lastIndexOf('/') + 1);
  const [inSsh, member] = sshFolder.exec(clean) ?? [];
  if (inSsh !== undefined) return member !== undefined && notKeyInSsh.test(member) ? undefined : 'ssh key';
  if (publicFile.test(name) || keyring.test(to)) return undefined;
  if (sshKey.test(name)) return 'ssh key';
  if (environment.test(name)) return 'environment';
  if (credentials.test(name) || credentialPath.test(clean)) return 'credentials';
  if (privateKey.test(name) || privateFolder.test(clean)) return 'private key';
  return mixed.test(name) ? 'mixed' : undefined;
}
