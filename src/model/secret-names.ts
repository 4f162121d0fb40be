/** Which environment variables a webhook may hold: a webhook sends them to whoever its address names. */
import type { Misread } from './times/duration.ts';

/** What Sluice itself, GitHub or a cloud is entered with. */
const credentials =
  /^(?:KLAVIYO_API_KEY|SLUICE_.*|GITHUB_TOKEN|GH_TOKEN|GITHUB_.*|ACTIONS_.*|INPUT_.*|RUNNER_.*|NPM_TOKEN|NODE_AUTH_TOKEN|AWS_(?:SECRET_ACCESS_KEY|SESSION_TOKEN|ACCESS_KEY_ID)|GOOGLE_APPLICATION_CREDENTIALS|AZURE_CLIENT_SECRET|SSH_.*)$/i;

/** Why a variable may never stand in a webhook, listed or not; undefined when it may. */
export function whyNoSecret(name: string, keys: readonly string[]): Misread | undefined {
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name))
    return {
      message: `"${name}" cannot be the name of a secret.`,
      detail:
        'It is the name of an environment variable: letters, digits and underscores, such as ${secret:CRM_TOKEN}.',
    };
  if (!keys.includes(name) && !credentials.test(name)) return undefined;
  return {
    message: `${name} may not stand in a webhook: it opens ${keys.includes(name) || name === 'KLAVIYO_API_KEY' ? 'the Klaviyo account' : 'more than the receiver'}.`,
    detail: 'Klaviyo would store it and send it to that address. Give the receiver a secret of its own.',
  };
}
