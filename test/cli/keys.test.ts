/** `api_key_env` may name any variable of the environment: what is no private key is sent to nobody. */
import { expect, test } from 'vitest';
import { desk } from './support.ts';

test.each(['a-token-of-something-else', 'pk-without', 'pk_with space', 'xpk_1'])(
  '%j is not sent as a key',
  async (value) => {
    const at = await desk();
    at.env['KLAVIYO_API_KEY'] = value;
    const { code, out, err } = await at.sluice('plan');
    expect([code, at.sandbox.log.length]).toEqual([1, 0]);
    expect(out + err).toContain('KLAVIYO_API_KEY holds is no private key of Klaviyo');
    expect(out + err).not.toContain(value);
  },
);
