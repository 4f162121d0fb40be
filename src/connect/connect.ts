/** From an account of sluice.yaml to a connection: the key is read from the environment here and nowhere else. */
import { failed, type Result, success } from '../diagnostics/result.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { type ApiOptions, createReadApi, createWriteApi, type ReadApi, type WriteApi } from '../klaviyo/api.ts';
import { errorText } from '../klaviyo/error-text.ts';
import type { ApiError } from '../klaviyo/api-error.ts';
import type { AccountConfig } from '../model/config/config.ts';
import type { World } from './world.ts';

export type Connected<A> = Result<A, Diagnostic>;

/** A connection that can only read: it has no writing method. */
export const connectToRead = (world: World, account: AccountConfig): Connected<ReadApi> =>
  connect(world, account, createReadApi);

export const connectToWrite = (world: World, account: AccountConfig): Connected<WriteApi> =>
  connect(world, account, createWriteApi);

function connect<A>(world: World, account: AccountConfig, create: (options: ApiOptions) => A): Connected<A> {
  const key = world.env[account.apiKeyEnv]?.trim();
  if (!key) return failed(noKey(account));
  // Whoever can edit sluice.yaml names the variable, so nothing else of the environment may be sent as a key.
  if (!/^pk_[A-Za-z0-9_-]+$/.test(key)) return failed(notAKey(account));
  const baseUrl = world.env.KLAVIYO_API_URL?.trim();
  if (baseUrl && !isSafeAddress(baseUrl)) return failed(badAddress(baseUrl));
  return success(create({ ...world, key, ...(baseUrl ? { baseUrl } : {}) }));
}

/** The key goes to it with every request: nowhere without TLS but to this machine. */
function isSafeAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  const isLoopback = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
  return protocol === 'https:' || (protocol === 'http:' && isLoopback);
}

const badAddress = (address: string): Diagnostic =>
  diagnostic(
    'klaviyo-not-connected',
    `KLAVIYO_API_URL is "${address}", which is no address a key may be sent to.`,
    'Write an https:// address, or that of a sandbox on this machine: http://127.0.0.1:4010. Without the variable it is Klaviyo itself.',
  );

const noKey = ({ apiKeyEnv, key }: AccountConfig): Diagnostic =>
  diagnostic(
    'klaviyo-not-connected',
    `There is no key for the account "${key}": the environment variable ${apiKeyEnv} is not set.`,
    `Make a private key in Klaviyo under Settings > API keys, with full access to flows, templates and tags and read access to accounts, metrics, lists and segments. Then: export ${apiKeyEnv}=pk_…\nTo try Sluice without an account: sluice demo, or sluice sandbox.`,
  );

const notAKey = ({ apiKeyEnv, key }: AccountConfig): Diagnostic =>
  diagnostic(
    'klaviyo-not-connected',
    `What the environment variable ${apiKeyEnv} holds is no private key of Klaviyo, so nothing was sent for the account "${key}".`,
    'A private key begins with pk_ (Klaviyo: Settings > API keys). Check api_key_env in sluice.yaml: it names the variable.',
  );

/** A call that failed, as a problem of the whole run. */
export const callFailed = (error: ApiError): Diagnostic =>
  diagnostic(
    error.status === 401 || error.status === 403 || error.kind !== 'klaviyo' ? 'klaviyo-not-connected' : 'push-failed',
    'The account could not be read.',
    errorText(error),
  );
