/**
 * Consent to marketing, by channel, and its absence (Klaviyo OpenAPI 2026-07-15: Has… and No…MarketingConsent).
 *
 * Who can be mailed has subscribed, or never said anything; both are "can receive". So the opposite of "subscribed to
 * email" is two conditions. Text messages need consent, so there it is one, and push knows only one kind.
 */
import type { ProfileMarketingConsentCondition } from '../wire/types.ts';

type Channel = 'email' | 'sms' | 'push';
type Consent = ProfileMarketingConsentCondition['consent'];

/** Alternatives, one of which must hold. */
export function consentConditions(channel: Channel, has: boolean): ProfileMarketingConsentCondition[] {
  return (has ? [given[channel]] : withheld[channel]).map((consent) => ({
    type: 'profile-marketing-consent',
    consent,
  }));
}

/** As asked word by word, with no opposite in Klaviyo. */
export const consentOnRecord = (
  channel: Channel,
  subscription: Consent['consent_status']['subscription'],
  can_receive_marketing: boolean,
): ProfileMarketingConsentCondition => ({
  type: 'profile-marketing-consent',
  consent: { channel, can_receive_marketing, consent_status: { subscription, filters: null } },
});

const given: Record<Channel, Consent> = {
  email: {
    channel: 'email',
    can_receive_marketing: true,
    consent_status: { subscription: 'subscribed', filters: null },
  },
  sms: { channel: 'sms', can_receive_marketing: true, consent_status: { subscription: 'subscribed', filters: null } },
  push: { channel: 'push', can_receive_marketing: true, consent_status: { subscription: 'any', filters: null } },
};

const withheld: Record<Channel, readonly Consent[]> = {
  email: [
    { channel: 'email', can_receive_marketing: false, consent_status: { subscription: 'any', filters: null } },
    {
      channel: 'email',
      can_receive_marketing: true,
      consent_status: { subscription: 'never_subscribed', filters: null },
    },
  ],
  sms: [{ channel: 'sms', can_receive_marketing: false, consent_status: { subscription: 'any' } }],
  push: [{ channel: 'push', can_receive_marketing: false, consent_status: { subscription: 'any' } }],
};
