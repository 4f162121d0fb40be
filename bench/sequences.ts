/** Sequences to measure with: what a shop's repository holds, many times over. */

/** A cart recovery of the usual kind: two mails, a split, a text. */
export const cart = (index: number, subject = 'You left something behind'): string => `name: Cart recovery ${index}
description: Two nudges, then gold customers get a text.
trigger:
  type: cart_abandoned
  where: { event: $value, greater_than: 50 }
audience: { consent: email }
exit_when: { placed_order: since_entry }
reentry: { after: 7 days }
defaults:
  from: { name: Oak & Iron, email: hello@oakandiron.test }
  smart_sending: true
  utm: { utm_source: klaviyo, utm_campaign: cart-recovery-${index} }
steps:
  - delay: { id: first-wait, hours: 1 }
  - email:
      id: reminder
      subject: ${subject}, {{ first_name|default:'friend' }}
      preview: Your cart is waiting
      html: "<p>Hello {{ first_name }}, here is your cart ${index}.</p>"
  - delay: { id: day, days: 1, until: "09:00", weekdays: [mon, tue, wed, thu, fri] }
  - condition:
      id: gold
      if: { property: Tier, equals: gold }
      then:
        - sms: { id: gold-text, body: "Still thinking it over? {{ event.URL }}" }
      else:
        - email: { id: last-call, subject: Last chance, html: "<p>Going, going …</p>" }
`;

export const many = (
  count: number,
  text: (index: number) => string = (index) => cart(index),
): ReadonlyMap<string, string> =>
  new Map(Array.from({ length: count }, (_, index) => [`shop-${index % 20}/cart-${index}`, text(index)]));
