/** Consent to marketing, by channel, and its absence (published file: Has… and No…MarketingConsent). */
import type { ProfileMarketingConsentCondition } from '../klaviyo/types.ts';

type Channel = 'email' | 'sms' | 'push';

export function consentCondition(channel: Channel, has: boolean): ProfileMarketingConsentCondition {
  return {
    type: 'profile-marketing-consent',
    consent: { channel, can_receive_marketing: has, consent_status: has ? given[channel] : withheld[channel] },
  };
}

type ConsentStatus = ProfileMarketingConsentCondition['consent']['consent_status'];

const given: Record<Channel, ConsentStatus> = {
  email: { subscription: 'subscribed', filters: null },
  sms: { subscription: 'subscribed', filters: null },
  push: { subscription: 'any', filters: null },
};

const withheld: Record<Channel, ConsentStatus> = {
  email: { subscription: 'any', filters: null },
  sms: { subscription: 'any' },
  push: { subscription: 'any' },
};
