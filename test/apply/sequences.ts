/** Small sequences to apply, as YAML. */

export interface Mail {
  readonly status?: string;
  readonly subject?: string;
  readonly body?: string;
  readonly delay?: string;
  readonly list?: string;
  readonly more?: string;
  readonly steps?: string;
}

/** A mail, a delay, a mail. */
export function two(name: string, mail: Mail = {}): string {
  const { status, subject = 'Hello', body = 'Good to see you.', delay = '2 days', list = 'Newsletter' } = mail;
  return `name: ${name}
${status === undefined ? '' : `status: ${status}\n`}${mail.more ?? ''}trigger: { type: list, list: ${list} }
steps:
  - email: { id: first, subject: "${subject}", html: "<p>${body}</p>" }
  - delay: { id: pause, ${delay.split(' ')[1]}: ${delay.split(' ')[0]} }
${mail.steps ?? ''}  - email: { id: second, subject: Still here, html: "<p>And again, <b>${name}</b>.</p>" }
`;
}

/** With a webhook that holds a secret, a split, and steps with a status of their own. */
export const branching = (name: string, status = 'live', subject = 'Gold'): string => `name: ${name}
status: ${status}
trigger: { type: metric, metric: Checkout Started }
exit_when: { placed_order: since_entry }
steps:
  - delay: { id: wait, hours: 3 }
  - condition:
      id: gold
      if: { property: Tier, equals: gold }
      then:
        - email: { id: gold-mail, subject: ${subject}, html: "<p>For gold</p>" }
      else:
        - webhook: { id: crm, url: "https://hooks.oakandiron.test/x", headers: { X-Token: "\${secret:CRM_TOKEN}" }, body: "{}" }
  - sms: { id: text, body: "Hi there", status: draft }
`;
