import { here, ok, related, whole } from '../wire/answer.ts';
import type { Call } from '../wire/call.ts';
import { hash } from './hash.ts';
import { metricResource } from './catalog.ts';
import { of, ofMetric } from './find.ts';
import { includes, reference, resource, type Resource } from '../wire/resource.ts';
import type { MetricRecord } from './state.ts';

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

interface Property {
  readonly id: string;
  readonly metric: MetricRecord;
  readonly name: string;
  readonly type: string;
  readonly samples: Sample;
}

const all = ({ account }: Call): readonly Property[] =>
  account.metrics.flatMap((metric) =>
    Object.entries(propertiesOf(metric.name)).map(([name, [type, samples]]) => {
      const id = hash(`${metric.id}/${name}`).toString(16).padStart(8, '0').repeat(4);
      return { id, metric, name, type, samples };
    }),
  );

function propertyResource(call: Call, { id, metric, name, type, samples }: Property): Resource {
  const wanted = call.query.get('additional-fields[metric-property]')?.includes('sample_values') ?? false;
  const attributes = {
    ...{ label: name, property: name, inferred_type: type },
    ...(wanted ? { sample_values: [...samples] } : {}),
  };
  const related = { metric: includes(call, 'metric') ? reference('metric', metric.id) : null };
  return resource(call, 'metric-property', id, attributes, related, `metric-properties/${id}`);
}

/** What a metric has, all in one answer (Klaviyo OpenAPI 2026-07-15). */
const listOf = (render: (call: Call, property: Property) => unknown) =>
  ofMetric((call, { id }) => {
    const own = all(call).filter(({ metric }) => metric.id === id);
    return ok({ data: own.map((one) => render(call, one)), links: here(call) });
  });

const ofProperty = of('metric property', (call) => all(call).find(({ id }) => id === call.id));

export const listMetricProperties = listOf(propertyResource);
export const listMetricPropertyIds = listOf((_, { id }) => reference('metric-property', id));

export const getMetricProperty = ofProperty((call, property) => {
  const included = call.query.has('include') ? [metricResource(call, property.metric)] : undefined;
  return whole(propertyResource(call, property), included);
});
export const getMetricOfProperty = ofProperty((call, { metric }) => whole(metricResource(call, metric)));
export const getMetricIdOfProperty = ofProperty((call, { metric }) => related(call, 'metric', metric.id));
