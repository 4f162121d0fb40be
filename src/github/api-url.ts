/** Where GitHub's API is: GITHUB_API_URL, where it is an address a token may be sent to. */
import { failed, type Result, success } from '../diagnostics/result.ts';

export const publicApi = 'https://api.github.com';

/** The token goes to it with every request: nowhere without TLS but to this machine. */
export function apiUrlFrom(value: string | undefined): Result<string, string> {
  const url = value?.trim() || publicApi;
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  const isLoopback = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(parsed?.hostname ?? '');
  if (parsed?.protocol === 'https:' || (parsed?.protocol === 'http:' && isLoopback)) return success(url);
  return failed(
    `GITHUB_API_URL is "${url}", which is no address a token may be sent to. Write an https:// address; without the variable it is ${publicApi}.`,
  );
}
