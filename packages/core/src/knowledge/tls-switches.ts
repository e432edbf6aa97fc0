/** How a program is told not to check certificates. */
export interface TlsSwitches {
  /** What a file must hold, in any case, for the rest to be worth looking at. */
  readonly hint: RegExp;
  /** Variables, and the values with which they do so. */
  readonly variables: readonly (readonly [name: RegExp, value: RegExp])[];
  /** Programs, and what one, two or three of their words say, joined by blanks and without quotes. */
  readonly words: readonly (readonly [program: RegExp, words: RegExp])[];
  /** Files of settings, and their lines. */
  readonly files: readonly (readonly [path: RegExp, line: RegExp])[];
}

const off = /^(?:0|false|no|off)$/i;
const on = /^(?:1|true|yes|on|y|t)$/i;
const any = /(?:)/;
const given = /\S/;

/** Source: the manuals and sources of the programs, collected by hand, 2026-11-21. */
export const wgetTls: TlsSwitches = {
  hint: /no-check-c|check_?-?certificate/i,
  variables: [],
  words: [
    [/^wget2?$/, /^--no-check-cert\w*(?:=\S*)?$|^--check-certificate=(?:off|no|false|quiet)$/],
    [/^wget2?$/, /^(?:-e|--execute)[ =]?check_?-?certificate *= *(?:off|no|0|false)$/i],
  ],
  files: [[/(?:^|\/)\.?wgetrc$/, /^\s*check_?-?certificate\s*=\s*(?:off|no|0|false)\b/i]],
};

export const gitTls: TlsSwitches = {
  hint: /GIT_SSL_NO_VERIFY|sslverify/i,
  // Git only looks whether it is there.
  variables: [
    [/^GIT_SSL_NO_VERIFY$/, any],
    // Whoever names it here does not turn it on, which it is anyway.
    [/^GIT_CONFIG_KEY_\d+$/, /^http\.(?:\S*\.)?sslverify$/i],
    [/^GIT_CONFIG_PARAMETERS$/, /http\.(?:\S*\.)?sslverify'?='?(?:false|0|no|off)\b/i],
  ],
  words: [[/^git$/, /^(?:--?c(?:onfig)?[ =]?)?http\.(?:\S*\.)?sslverify[ =](?:false|0|no|off)$/i]],
  files: [
    [/(?:^|\/)(?:\.?gitconfig|\.git\/config|\.config\/git\/config)$/, /^\s*sslverify\s*=\s*(?:false|0|no|off)\b/i],
  ],
};

export const nodeTls: TlsSwitches = {
  hint: /NODE_TLS_REJECT_UNAUTHORIZED|strict[-_]?ssl/i,
  variables: [
    [/^NODE_TLS_REJECT_UNAUTHORIZED$/, /^0$/],
    [/^(?:npm_config_|pnpm_config_)strict_ssl$/i, off],
    [/^YARN_(?:ENABLE_)?STRICT_SSL$/i, off],
  ],
  words: [
    [
      /^(?:npm|npx|pnpm|pnpx|yarn|bun|bower)$/,
      /^(?:--)?(?:strict-ssl|enableStrictSsl)(?:[ =]| = )(?:false|0|no|off)$/i,
    ],
    [/^(?:npm|npx|pnpm|pnpx|yarn)$/, /^--no-strict-ssl$/],
    [/^(?:node|nodejs|bun|tsx)$/, /NODE_TLS_REJECT_UNAUTHORIZED\W{1,6}0\b/],
  ],
  files: [
    [/(?:^|\/)(?:\.?npmrc|\.yarnrc)$/, /^\s*"?strict-ssl"?\s*[= ]\s*"?(?:false|0)\b/i],
    [/(?:^|\/)\.yarnrc\.yml$/, /^\s*enableStrictSsl\s*:\s*"?false\b/i],
  ],
};

export const pythonTls: TlsSwitches = {
  hint: /PYTHONHTTPSVERIFY|unverified_context|CERT_NONE|verify|insecure|certificates[._]|trusted-host/i,
  variables: [
    [/^PYTHONHTTPSVERIFY$/, /^0$/],
    [/^UV_INSECURE_HOST$/, given],
    [/^POETRY_CERTIFICATES_\w+_CERT$/, off],
  ],
  words: [
    [/^(?:python|pypy)[\d.]*$/, /_create_unverified_context|\bCERT_NONE\b|\bverify(?:_ssl)? ?= ?False\b/],
    [/^poetry$/, /^certificates\.\S+\.cert false$/],
    [/^uvx?$/, /^--(?:allow-insecure-host|trusted-host)[ =]\S+$/],
  ],
  files: [[/(?:^|\/)uv\.toml$/, /^\s*allow-insecure-host\s*=\s*\[\s*["']/]],
};

const maven =
  /-D(?:maven\.wagon\.http\.ssl\.(?:insecure|allowall)=true|aether\.connector\.https\.securityMode=insecure|jdk\.internal\.httpclient\.disableHostnameVerification(?:=true|$|\s))/;

export const otherTls: TlsSwitches = {
  hint: /insecure|disable-?tls|secure-http|ssl|check[-_]revoke|trust-server-cert|tls|certificate|verif|no-check-cert|[-_]certs|galaxy|unsafe_https/i,
  variables: [
    [/^GOINSECURE$/, given],
    [/^GOFLAGS$/, /(?:^|\s)-insecure\b/],
    [/^(?:MAVEN_OPTS|MAVEN_ARGS|MAVEN_CLI_OPTS|JAVA_TOOL_OPTIONS|_JAVA_OPTIONS|JDK_JAVA_OPTIONS)$/, maven],
    [/^(?:MAMBA|CONDA)_SSL_VERIFY$/, off],
    [/^BUNDLE_SSL_VERIFY_MODE$/, /^0$/],
    [/^CARGO_HTTP_CHECK_REVOKE$/, off],
    [/^HEX_UNSAFE_HTTPS$/, on],
    [/^PERL_LWP_SSL_VERIFY_HOSTNAME$/, /^0$/],
    [/^VAULT_SKIP_VERIFY$/, on],
    [/^CONSUL_HTTP_SSL_VERIFY$/, off],
    [/^AZURE_CLI_DISABLE_CONNECTION_VERIFICATION$/, on],
    [/^CLOUDSDK_AUTH_DISABLE_SSL_VALIDATION$/, on],
    [/^ANSIBLE_GALAXY_IGNORE(?:_CERTS)?$/, on],
    [/^JULIA_SSL_NO_VERIFY_HOSTS$/, given],
  ],
  words: [
    [/^go$/, /^(?:-insecure|GOINSECURE=\S.*|GOFLAGS=.*-insecure.*)$/],
    [/^composer$/, /^disable-tls (?:true|1)$|^secure-http (?:false|0)$/],
    [/^(?:gem|bundle|bundler)$/, /^(?::?ssl_verify_mode)[ =](?:0|none)$/i],
    [/^ruby[\d.]*$/, /\bVERIFY_NONE\b/],
    [/^php[\d.]*$/, /\bverify_peer\W{1,6}(?:false|0)|CURLOPT_SSL_VERIFY(?:PEER|HOST)\W{1,4}(?:false|0)/i],
    [/^cargo$/, /^(?:--config[ =])?http\.check-revoke ?= ?false$/],
    [/^(?:conda|mamba|micromamba)$/, /^ssl_verify (?:false|no|0|off)$|^--insecure$/i],
    [/^svn$/, /^--trust-server-cert(?:-failures=\S+)?$/],
    [/^hg$/, /^--insecure$/],
    [/^(?:mvn|mvnw|mvnd|java)$/, maven],
    [/^(?:skopeo|podman|buildah)$/, /^--(?:src-|dest-)?tls-verify(?:=| )(?:false|0)$/],
    [/^(?:helm|kubectl|oc|argocd|kustomize)$/, /^--insecure(?:-skip-tls-verify|-skip-verify)?(?:=true)?$/],
    [
      /^(?:crane|oras|regctl|cosign|mc|deno)$/,
      /^--(?:insecure|allow-insecure-registry|unsafely-ignore-certificate-errors\S*)$/,
    ],
    [/^vault$/, /^--?tls-skip-verify(?:=true)?$/],
    [/^aws2?$/, /^--no-verify-ssl$/],
    [/^gcloud$/, /^auth\/disable_ssl_validation (?:true|1)$/i],
    [/^rclone$/, /^--no-check-certificate$/],
    [/^aria2c$/, /^--check-certificate=false$/],
    [/^(?:https?|xh)$/, /^--verify[ =](?:no|false)$/],
    [/^lftp$/, /ssl:verify-certificate\S* (?:no|false|off|0)\b/i],
    [/^ansible-galaxy$/, /^(?:-c|--ignore-certs)$/],
    [/^(?:apt|apt-get|aptitude)$/, /^-o ?Acquire::https::(?:\S*::)?Verify-(?:Peer|Host)=["']?(?:false|0|no|off)\b/i],
    [/^apk$/, /^--no-check-certificate$/],
    [/^(?:gpg2?|apt-key)$/, /^--keyserver-options[ =].*\bno-check-cert\b/],
    [/^cpanm?$/, /^--no-verify-ssl$/],
  ],
  files: [
    [/(?:^|\/)\.?gemrc$/, /^\s*:?ssl_verify_mode\s*:\s*0/],
    [/(?:^|\/)\.?condarc$/, /^\s*ssl_verify\s*:\s*(?:false|no|off)\b/i],
    [/(?:^|\/)config\.json$|composer\.json$/, /^.*"disable-tls"\s*:\s*true|^.*"secure-http"\s*:\s*false/],
    [/\/(?:jvm|maven)\.config$|\.mavenrc$/, new RegExp(`^.*${maven.source}`)],
    [/\.cargo\/config(?:\.toml)?$/, /^\s*check-revoke\s*=\s*false/],
    [
      /\/apt\.conf(?:\.d\/.*)?$/,
      /^\s*(?:Acquire(?:::|\s*\{\s*)https(?:::|\s*\{\s*)(?:\S*(?:::|\s*\{\s*))?)?Verify-(?:Peer|Host)\s+"?(?:false|0|no|off)\b/i,
    ],
    [/(?:^|\/)ansible\.cfg$/, /^\s*ignore_certs\s*=\s*(?:true|yes|1)\b/i],
  ],
};

/** How Go is told to compare no module with its checksum database; for some modules that is right, which are private. */
export const goSumsOff: readonly (readonly [name: RegExp, value: RegExp])[] = [
  [/^GOSUMDB$/, /^off$/],
  [/^GONOSUM(?:DB|CHECK)$/, /^(?:\*|1)$/],
];

/** What PowerShell is told, in a call or for all that follow. */
export const powershellTls =
  /-SkipCertificateCheck\b|\bServerCertificateValidationCallback\s*=\s*\{\s*\$?true\b|\bTrustAllCertsPolicy\b/i;
