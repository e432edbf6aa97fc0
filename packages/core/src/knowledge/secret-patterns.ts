/**
 * What the tokens of well-known services look like: fixed prefixes and lengths.
 * Source: common knowledge of these forms, written down by hand on 2026-11-21; each row names the page where its maker describes them.
 *
 * It is a table of our own: the libraries for this read files, load 20 ms of code and report asynchronously to a runner.
 */

/** The tokens of one service. */
export interface SecretPattern {
  /** What a message calls it. */
  readonly name: string;
  /** A regular expression, of bounded length and without groups; it begins with a fixed text. */
  readonly pattern: string;
  /** Where the form is documented. */
  readonly source: string;
}

type Row = readonly [name: string, pattern: string, source: string];

const rows: readonly Row[] = [
  [
    'an AWS access key',
    '(?:AKIA|ASIA)[A-Z2-7]{16}(?![A-Za-z\\d])',
    'docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html',
  ],
  [
    'a GitHub token',
    'gh[pousr]_[A-Za-z\\d]{36,255}',
    'github.blog/2021-04-05-behind-githubs-new-authentication-token-formats',
  ],
  ['a GitHub token', 'github_pat_[A-Za-z\\d]{22}_[A-Za-z\\d]{59}', 'docs.github.com/authentication'],
  ['a GitLab token', 'gl(?:pat|dt|rt|ptt|cbt|ft|soat|agent|imt)-[\\w-]{20,128}', 'docs.gitlab.com/security/tokens'],
  ['an npm token', 'npm_[A-Za-z\\d]{36}', 'github.blog/changelog/2021-09-23-npm-has-a-new-access-token-format'],
  ['a PyPI token', 'pypi-AgE[\\w-]{60,400}', 'packaging.python.org/specifications/pypirc/'],
  ['a RubyGems key', 'rubygems_[a-f\\d]{48}', 'guides.rubygems.org/api-key-scopes'],
  ['a crates.io token', 'cio[A-Za-z\\d]{32}(?![A-Za-z\\d])', 'crates.io/settings/tokens'],
  ['a NuGet key', 'oy2[a-z\\d]{43}(?![a-z\\d])', 'learn.microsoft.com/nuget/nuget-org/publish-a-package'],
  ['a Docker token', 'dckr_[po]at_[\\w-]{27,64}', 'docs.docker.com/security/for-developers/access-tokens'],
  ['a Slack token', 'xox[abeoprs]-[\\dA-Za-z-]{20,250}', 'api.slack.com/authentication/token-types'],
  ['a Slack token', 'xapp-\\d-[A-Z\\d]{8,20}-\\d{8,20}-[a-f\\d]{40,80}', 'api.slack.com/authentication/token-types'],
  [
    'a Slack webhook',
    'hooks\\.slack\\.com/(?:services|workflows)/T[A-Z\\d]{6,14}/[A-Z\\d]{6,14}/[A-Za-z\\d]{18,32}',
    'api.slack.com/messaging/webhooks',
  ],
  [
    'a Discord webhook',
    'discord(?:app)?\\.com/api/webhooks/\\d{16,20}/[\\w-]{60,80}',
    'discord.com/developers/docs/resources/webhook',
  ],
  ['a Telegram token', '\\d{8,10}:AA[\\w-]{33}(?![\\w-])', 'core.telegram.org/bots/api'],
  ['a Stripe key', '[rs]k_live_[A-Za-z\\d]{16,128}', 'docs.stripe.com/keys'],
  ['a Stripe webhook secret', 'whsec_[A-Za-z\\d]{32,64}', 'docs.stripe.com/webhooks'],
  [
    'an OpenAI key',
    'sk-(?:proj|svcacct|admin)-[\\w-]{40,200}',
    'platform.openai.com/docs/api-reference/authentication',
  ],
  [
    'an OpenAI key',
    'sk-[A-Za-z\\d]{20}T3BlbkFJ[A-Za-z\\d]{20}',
    'platform.openai.com/docs/api-reference/authentication',
  ],
  ['an Anthropic key', 'sk-ant-[a-z]{3,6}\\d\\d-[\\w-]{80,120}', 'docs.anthropic.com/en/api/getting-started'],
  ['a Hugging Face token', 'hf_[A-Za-z]{34}', 'huggingface.co/docs/hub/security-tokens'],
  ['a Groq key', 'gsk_[A-Za-z\\d]{52}', 'console.groq.com/docs/quickstart'],
  ['a Replicate token', 'r8_[A-Za-z\\d]{37}', 'replicate.com/docs/reference/http'],
  ['a Google API key', 'AIza[\\w-]{35}(?![\\w-])', 'cloud.google.com/docs/authentication/api-keys'],
  ['a Google client secret', 'GOCSPX-[\\w-]{28}', 'developers.google.com/identity/protocols/oauth2'],
  [
    'an Azure storage key',
    'AccountKey=[A-Za-z\\d+/]{86}==',
    'learn.microsoft.com/azure/storage/common/storage-account-keys-manage',
  ],
  [
    'a DigitalOcean token',
    'do[opr]_v1_[a-f\\d]{64}',
    'docs.digitalocean.com/reference/api/create-personal-access-token',
  ],
  ['a Heroku key', 'HRKU-AA[\\w-]{58}', 'devcenter.heroku.com/articles/authentication'],
  ['a Fly.io token', 'fm[12][ar]?_[A-Za-z\\d+/=]{100,2000}', 'fly.io/docs/security/tokens'],
  ['a Supabase token', 'sbp_[a-f\\d]{40}', 'supabase.com/docs/reference/api/introduction'],
  ['a SendGrid key', 'SG\\.[\\w-]{22}\\.[\\w-]{43}', 'docs.sendgrid.com/ui/account-and-settings/api-keys'],
  ['a Mailchimp key', '[a-f\\d]{32}-us\\d{1,2}(?![\\w-])', 'mailchimp.com/developer/marketing/docs/fundamentals'],
  ['a Twilio key', 'SK[a-f\\d]{32}(?![A-Za-z\\d])', 'www.twilio.com/docs/iam/api-keys'],
  ['a Shopify token', 'shp(?:at|ca|pa|ss)_[a-fA-F\\d]{32}', 'shopify.dev/docs/apps/build/authentication-authorization'],
  ['a Square secret', 'sq0[ac]sp-[\\w-]{22,43}', 'developer.squareup.com/docs/build-basics/access-tokens'],
  [
    'an Atlassian token',
    'ATATT3[\\w=-]{60,250}',
    'support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account',
  ],
  ['a Databricks token', 'dapi[a-f\\d]{32}', 'docs.databricks.com/dev-tools/auth/pat'],
  [
    'a Grafana token',
    'glsa_[A-Za-z\\d]{32}_[a-f\\d]{8}',
    'grafana.com/docs/grafana/latest/administration/service-accounts',
  ],
  ['a Vault token', 'hv[sbr]\\.[\\w-]{24,200}', 'developer.hashicorp.com/vault/docs/concepts/tokens'],
  [
    'a Terraform token',
    '[A-Za-z\\d]{14}\\.atlasv1\\.[\\w-]{60,70}',
    'developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens',
  ],
  ['a Pulumi token', 'pul-[a-f\\d]{40}', 'www.pulumi.com/docs/pulumi-cloud/access-management/access-tokens'],
  [
    'a Doppler token',
    'dp\\.(?:pt|st|ct|sa|scim|audit)\\.[\\w.-]{40,80}',
    'docs.doppler.com/reference/auth-token-formats',
  ],
  ['a 1Password token', 'ops_eyJ[A-Za-z\\d+/=]{200,2000}', 'developer.1password.com/docs/service-accounts'],
  ['a Linear key', 'lin_(?:api|oauth)_[A-Za-z\\d]{32,64}', 'linear.app/developers'],
  ['a Notion token', 'ntn_[A-Za-z\\d]{40,60}', 'developers.notion.com/docs/authorization'],
  ['a Figma token', 'figd_[\\w-]{40}', 'www.figma.com/developers/api'],
  ['a Postman key', 'PMAK-[a-f\\d]{24}-[a-f\\d]{34}', 'learning.postman.com/docs/developer/postman-api/authentication'],
  ['a New Relic key', 'NRAK-[A-Z\\d]{27}', 'docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys'],
  ['a Sentry token', 'sntry[su]_[\\w=+/]{60,400}', 'docs.sentry.io/account/auth-tokens'],
  [
    'a Tailscale key',
    'tskey-(?:auth|api|client|webhook|scim)-[A-Za-z\\d]{8,20}-[A-Za-z\\d]{20,60}',
    'tailscale.com/kb/1252/key-secret-management',
  ],
  ['an age key', 'AGE-SECRET-KEY-1[A-Z\\d]{58}', 'age-encryption.org/v1'],
  ['an Artifactory key', 'AKCp[A-Za-z\\d]{69}', 'jfrog.com/help/r/jfrog-platform-administration-documentation'],
  ['a JSON web token', 'eyJ[\\w-]{12,1000}\\.eyJ[\\w-]{12,3000}\\.[\\w-]{30,1000}', 'www.rfc-editor.org/rfc/rfc7519'],
  [
    'a private key',
    '-----BEGIN (?:[A-Z]{2,9} ){0,2}PRIVATE KEY(?: BLOCK)?-----[\\s\\\\nr"\'&+>-]{0,20}(?=[A-Za-z\\d+/:, =-]{30})',
    'www.rfc-editor.org/rfc/rfc7468',
  ],
];

/** All that are known, the rarer forms behind the ones that would match inside them. */
export function secretPatterns(): readonly SecretPattern[] {
  return rows.map(([name, pattern, source]) => ({ name, pattern, source }));
}
