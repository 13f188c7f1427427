import type { FindingType } from './finding';

export interface KeyForm {
  type: FindingType;
  /** What the key begins with, as a pattern. */
  begin: string;
  /** What follows, as a pattern: one class of characters and how many at least, so that it is read once. */
  rest: string;
}

const forms = (type: FindingType, rows: readonly (readonly [begin: string, rest: string])[]): KeyForm[] =>
  rows.map(([begin, rest]) => ({ type, begin, rest }));

/**
 * How providers' keys and tokens begin and go on. Lengths are the least that is documented, or somewhat less where
 * providers have changed it: a prefix says enough. The sources name the provider's page; `gitleaks` is
 * https://github.com/gitleaks/gitleaks/blob/master/config/gitleaks.toml.
 */
export const KEY_FORMS: readonly KeyForm[] = [
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html; ABSK: gitleaks
  ...forms('AWS_KEY', [
    ['(?:AKIA|ASIA|ABIA|ACCA|AGPA|AIDA|AROA)', '[A-Z0-9]{16}(?![A-Za-z0-9])'],
    ['ABSK', '[A-Za-z0-9+/]{60,}={0,2}'],
  ]),
  // https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github
  ...forms('GITHUB_TOKEN', [
    ['gh[pousr]_', '[A-Za-z0-9_]{30,}'],
    ['github_pat_', '\\w{50,}'],
  ]),
  // https://cloud.google.com/docs/authentication/api-keys; OAuth: https://developers.google.com/identity/protocols/oauth2
  ...forms('GOOGLE_API_KEY', [
    ['AIza', '[\\w-]{35}(?![\\w-])'],
    ['GOCSPX-', '[\\w-]{24,}'],
    ['ya29\\.', '[\\w.-]{30,}'],
    ['1//0', '[\\w-]{40,}'],
  ]),
  // https://api.slack.com/authentication/token-types; https://api.slack.com/messaging/webhooks
  ...forms('SLACK_TOKEN', [
    ['xox[a-z](?:\\.xox[bp])?-', '[A-Za-z0-9-]{10,}'],
    ['xapp-\\d-', '[A-Za-z0-9-]{20,}'],
    ['(?:https?://)?hooks\\.slack(?:-gov)?\\.com/(?:services|workflows|triggers)/', '[A-Za-z0-9+/_]{20,}'],
  ]),
  // https://docs.stripe.com/keys; https://docs.stripe.com/webhooks
  ...forms('STRIPE_KEY', [
    ['[sr]k_(?:live|test|prod)_', '[A-Za-z0-9]{10,}'],
    ['whsec_', '[A-Za-z0-9+/=]{24,}'],
  ]),
  ...forms('OTHER_TOKEN', [
    ['sk-ant-', '[\\w-]{24,}'], // Anthropic: gitleaks
    ['sk-(?:proj|svcacct|admin|or-v1)-', '[\\w-]{20,}'], // OpenAI: https://platform.openai.com/docs/api-reference
    ['sk-', '[A-Za-z0-9]{32,}'], // OpenAI and those who copy its form
    ['hf_', '[A-Za-z0-9]{30,}'], // https://huggingface.co/docs/hub/security-tokens
    ['gl(?:pat|ptt|rt|dt|cbt|ft|soat|oas|agent|imt|ffct)-', '[\\w.-]{20,}'], // https://docs.gitlab.com/security/tokens/
    ['npm_', '[A-Za-z0-9]{30,}'], // https://docs.npmjs.com/about-access-tokens
    ['pypi-', '[\\w-]{50,}'], // https://pypi.org/help/#apitoken
    ['rubygems_', '[a-f0-9]{48}'], // https://guides.rubygems.org/api-key-scopes/
    ['do[opr]_v1_', '[a-f0-9]{60,}'], // https://docs.digitalocean.com/reference/api/create-personal-access-token/
    ['shp(?:at|ca|pa|ss)_', '[a-fA-F0-9]{32}'], // https://shopify.dev/docs/apps/build/authentication-authorization
    ['SG\\.[\\w-]{16,32}\\.', '[\\w-]{16,}'], // https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys
    ['(?:SK|AC)', '[a-f0-9]{32}(?![A-Za-z0-9])'], // https://www.twilio.com/docs/iam/api-keys
    ['key-', '[a-f0-9]{32}(?![A-Za-z0-9])'], // https://documentation.mailgun.com/docs/mailgun/user-manual/api-key-mgmt/
    ['xkeysib-', '[A-Za-z0-9-]{64,}'], // Brevo: gitleaks
    ['sq0(?:atp|csp)-', '[\\w-]{22,}'], // https://developer.squareup.com/docs/build-basics/access-tokens
    ['EAA[A-Z]', '[A-Za-z0-9]{80,}'], // https://developers.facebook.com/docs/facebook-login/guides/access-tokens
    ['dapi', '[a-f0-9]{32}(?![A-Za-z0-9])'], // https://docs.databricks.com/dev-tools/auth/pat.html
    ['lin_(?:api|oauth)_', '[A-Za-z0-9]{30,}'], // https://linear.app/developers
    ['ntn_', '[A-Za-z0-9]{40,}'], // https://developers.notion.com/docs/authorization
    ['PMAK-', '[a-f0-9-]{50,}'], // https://learning.postman.com/docs/developer/postman-api/authentication/
    ['pscale_(?:tkn|oauth|pw)_', '[\\w=.-]{32,}'], // https://planetscale.com/docs/concepts/service-tokens
    ['hv[sbr]\\.', '[\\w-]{24,}'], // https://developer.hashicorp.com/vault/docs/concepts/tokens
    ['AGE-SECRET-KEY-1', '[A-Z0-9]{58}'], // https://age-encryption.org/v1
    ['sntry[su]_', '[A-Za-z0-9+/=_]{40,}'], // https://docs.sentry.io/api/auth/
    ['gls?[ac]_', '[A-Za-z0-9+/_]{32,}'], // https://grafana.com/docs/grafana/latest/administration/service-accounts/
    ['pul-', '[a-f0-9]{40}(?![A-Za-z0-9])'], // https://www.pulumi.com/docs/pulumi-cloud/access-management/access-tokens/
    ['dp\\.(?:pt|st|ct|sa)\\.', '[A-Za-z0-9._-]{40,}'], // https://docs.doppler.com/docs/service-tokens
    ['shippo_(?:live|test)_', '[a-fA-F0-9]{40}'], // gitleaks
    ['duffel_(?:live|test)_', '[\\w=-]{40,}'], // gitleaks
    ['dt0[a-z]\\d\\d\\.', '[A-Z0-9.]{60,}'], // https://docs.dynatrace.com/docs/manage/identity-access-management
    ['ATATT3', '[\\w=-]{60,}'], // https://support.atlassian.com/atlassian-account/docs/manage-api-tokens
    ['figd_', '[\\w-]{30,}'], // https://www.figma.com/developers/api#access-tokens
    ['pplx-', '[A-Za-z0-9]{40,}'], // gitleaks
    ['gsk_', '[A-Za-z0-9]{40,}'], // https://console.groq.com/docs/quickstart
    ['secret_', '[A-Za-z0-9]{43}(?![A-Za-z0-9])'], // Notion's older integrations: gitleaks
    ['r8_', '[A-Za-z0-9]{37}(?![A-Za-z0-9])'], // https://replicate.com/docs/reference/http
    ['LTAI', '[A-Za-z0-9]{17,}'], // Alibaba Cloud: gitleaks
    ['[\\w~.]{3}\\dQ~', '[\\w~.-]{31,34}'], // Azure: gitleaks
    ['AKCp', '[A-Za-z0-9]{60,}'], // Artifactory: gitleaks
    ['HRKU-', '[\\w-]{36,}'], // Heroku: gitleaks
    ['(?:M[TjzDw]|N[DTjz]|O[DT])[\\w-]{21,26}\\.[\\w-]{6}\\.', '[\\w-]{27,}(?![\\w-])'], // https://discord.com/developers/docs/reference#authentication
  ]),
];
