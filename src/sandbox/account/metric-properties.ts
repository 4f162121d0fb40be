import { notFound, ok, type Answer } from '../wire/answer.ts';
import type { Call } from '../wire/call.ts';
import { hash } from './hash.ts';
import { selfLink, sparse } from '../wire/resource.ts';

type Sample = readonly (string | number | boolean)[];

/** What stores send along with their events, as far as templates use it: names, types and samples, all made up. */
const product: Readonly<Record<string, readonly [type: string, samples: Sample]>> = {
  $value: ['Numeric', [89.5, 117.5]],
  ProductName: ['String', ['Cast iron pan', 'Linen cloth']],
  ProductID: ['String', ['4711']],
  Name: ['String', ['Cast iron pan']],
  SKU: ['String', ['OAK-01']],
  ImageURL: ['String', ['https://shop.test/pan.jpg']],
  URL: ['String', ['https://shop.test/products/pan']],
  Categories: ['List', ['Kitchen']],
  Price: ['Numeric', [89.5]],
};
const order: typeof product = {
  $value: ['Numeric', [117.5, 240]],
  Items: ['List', ['Cast iron pan', 'Linen cloth']],
  ItemCount: ['Numeric', [3]],
  'Discount Codes': ['List', ['HELLO10']],
  'extra.checkout_url': ['String', ['https://shop.test/checkout/1001']],
  'extra.order_number': ['Numeric', [1001]],
  'extra.line_items': ['List', []],
};
const none: typeof product = { $flow: ['String', []], $message: ['String', []] };

const propertiesOf = (metric: string): typeof product =>
  /order|checkout|cart/i.test(metric) ? order : /product|site/i.test(metric) ? product : none;

/** GET /api/metrics/{id}/metric-properties: all in one answer (Klaviyo OpenAPI 2026-07-15). */
export function listMetricProperties(call: Call): Answer {
  const metric = call.account.metrics.find(({ id }) => id === call.id);
  if (!metric) return notFound(call.ids, 'metric', call.id);
  const wanted = call.query.get('additional-fields[metric-property]')?.includes('sample_values') ?? false;
  const data = Object.entries(propertiesOf(metric.name)).map(([property, [inferred_type, samples]]) => {
    const id = hash(`${metric.id}/${property}`).toString(16).padStart(8, '0').repeat(4);
    return sparse(
      {
        type: 'metric-property',
        id,
        attributes: { label: property, property, inferred_type, ...(wanted ? { sample_values: [...samples] } : {}) },
        links: selfLink(call.origin, `metric-properties/${id}`),
      },
      call.query,
    );
  });
  return ok({ data, links: selfLink(call.origin, `metrics/${metric.id}/metric-properties`) });
}
