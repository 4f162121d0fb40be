/** A webhook that is new says in the plan what it sends and where, secrets hidden. */
import { expect, it } from 'vitest';
import { desk } from './support.ts';

const text = `name: Orders
trigger: { type: order_created }
steps:
  - webhook:
      id: crm
      url: https://hooks.oakandiron.test/order
      headers: { X-Token: "\${secret:CRM_TOKEN}", X-Api-Key: literal-key, Content-Type: application/json }
      body: '{"email": "{{ person.email }}"}'
`;

it.each(['text', 'markdown', 'json'])('a new webhook stands in the plan (%s)', async (format) => {
  const at = await desk({ 'flows/orders.yaml': text });
  at.env['CRM_TOKEN'] = 'sesame-of-the-crm';
  const { out, err } = await at.sluice('plan', '--format', format);
  for (const word of ['hooks.oakandiron.test/order', 'Content-Type', 'person.email']) expect(out + err).toContain(word);
  expect(out + err).toMatch(/•••|secret, not shown/);
  for (const word of ['sesame-of-the-crm', 'literal-key']) expect(out + err).not.toContain(word);
});
