/** Properties of the event: there is none without a trigger that has one, and names are held against the fixture's. */
import { didYouMean } from '../diagnostics/nearest.ts';
import { type Expression, readExpression, type Root, words } from '../mail/language/expression.ts';
import { scan } from '../mail/language/scan.ts';
import type { Fixture } from '../mail/sample.ts';
import type { Finding } from './finding.ts';

export interface EventFacts {
  /** Whether the trigger has an event at all. */
  readonly triggered: boolean;
  /** What is said of the trigger, such as `list`. */
  readonly trigger: string;
  /** Name of the metric that starts the flow. */
  readonly metric?: string;
  /** Of a fixture file; undefined where nobody knows the event's properties. */
  readonly fixture?: Fixture;
}

export function lintEvent(source: string, facts: EventFacts): readonly Finding[] {
  if (!source.includes('event')) return [];
  const findings: Finding[] = [];
  const told = new Set<string>();
  for (const piece of scan(source)) {
    if (piece.kind === 'text') continue;
    const texts = piece.kind === 'value' ? [piece.text] : words(piece.rest).map((word) => word.replace(/^\w+=/, ''));
    for (const path of texts.flatMap(pathsOf)) {
      const name = path.join('.');
      if (path[0] !== 'event' || told.has(name)) continue;
      const finding = facts.triggered
        ? (unknown(path, facts.fixture) ?? tooEarly(name, facts))
        : without(name, facts.trigger);
      if (!finding) continue;
      told.add(name);
      findings.push({ ...finding, offset: piece.offset, length: piece.length });
    }
  }
  return findings;
}

/** Paths an expression asks for; `event|lookup:'x'` is one. */
function pathsOf(text: string): readonly (readonly string[])[] {
  const read = readExpression(text);
  if ('wrong' in read) return [];
  const { root, filters }: Expression = read.expression;
  const [first] = filters;
  const key = first?.filter === 'lookup' ? literal(first.argument) : undefined;
  const own = root.kind === 'lookup' ? [[...root.path, ...(key === undefined ? [] : [key])]] : [];
  return [...own, ...filters.flatMap(({ argument }) => (argument?.kind === 'lookup' ? [argument.path] : []))];
}

const literal = (root: Root | undefined): string | undefined =>
  root?.kind === 'literal' && root.value !== null && typeof root.value === 'object' && 'text' in root.value
    ? root.value.text
    : undefined;

const without = (name: string, trigger: string): Finding => ({
  code: 'event-without-trigger',
  message: `${name} is empty here: a ${trigger} trigger has no event.`,
  detail: 'Use properties of the person, or a trigger on a metric.',
});

/** Events that come before a checkout, and what only a checkout has (Klaviyo help: Shopify's metrics and their properties). */
const beforeCheckout = new Set(['Active on Site', 'Viewed Product', 'Viewed Collection', 'Added to Cart']);
const ofCheckout = new Set(['event.extra.checkout_url', 'event.extra.responsive_checkout_url']);

function tooEarly(name: string, { metric, fixture }: EventFacts): Finding | undefined {
  if (fixture !== undefined || metric === undefined || !beforeCheckout.has(metric) || !ofCheckout.has(name))
    return undefined;
  return {
    code: 'event-property',
    message: `${name} is empty here: "${metric}" comes before there is a checkout.`,
    detail:
      'Link to {{ event.URL }}, or to the cart of your shop; or begin with cart_abandoned, whose event has it. A fixture with this property says that your shop sends it.',
  };
}

function unknown(path: readonly string[], fixture: Fixture | undefined): Finding | undefined {
  if (fixture?.event === undefined) return undefined;
  let value: unknown = fixture.event;
  for (const [i, name] of path.slice(1).entries()) {
    if (typeof value !== 'object' || value === null) return undefined;
    if (Array.isArray(value)) {
      if (!/^\d+$/.test(name)) return undefined;
      // The fixture need not be as long as people's carts.
      value = (value as unknown[])[Number(name)] ?? (value as unknown[])[0];
      if (value === undefined) return undefined;
      continue;
    }
    if (!Object.hasOwn(value, name)) {
      if (/^(items|keys|values)$/.test(name)) return undefined;
      const known = Object.keys(value);
      const whole = path.slice(0, i + 2).join('.');
      return {
        code: 'event-property',
        message: `The event has no ${whole}.${didYouMean(name, known)}`,
        detail: `The fixture knows: ${known.slice(0, 20).join(', ')}.`,
      };
    }
    value = (value as Record<string, unknown>)[name];
  }
  return undefined;
}
