/**
 * Metrics that a test tells of and the sequence does not ask about, where one it does ask about has almost the same name:
 * the event is as good as not there, and a law on it can never be broken as it is meant.
 */
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { TestFile } from '../model/flow-test/flow-test.ts';
import type { Subject } from './subject.ts';

export function unheard(subject: Subject, file: TestFile): readonly Diagnostic[] {
  const asked = metricsOf(subject);
  const named = [
    ...file.cases.flatMap(({ events }) => events.map(({ written, at }) => ({ metric: written.metric, at }))),
    ...file.laws.map(({ metric, at }) => ({ metric, at })),
  ];
  return named.flatMap(({ metric, at }) => {
    if (metric === undefined || asked.has(metric)) return [];
    const meant = nearest(metric, asked);
    if (meant === undefined) return [];
    return diagnostic(
      'test-unheard',
      `Nothing in ${subject.address} asks about "${metric}". Did you mean "${meant}"?`,
      `It asks about ${[...asked].join(', ')}.`,
      { at, address: subject.address },
    );
  });
}

/** The metrics that start a flow, or that its conditions ask about, by name. */
export function metricsOf({ definition }: Subject): ReadonlySet<string> {
  const metrics = new Set(
    definition.triggers.flatMap((one) => (one.type === 'metric' && one.id !== null ? [one.id] : [])),
  );
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null)
      for (const [key, part] of Object.entries(value))
        if (key === 'metric_id' && typeof part === 'string') metrics.add(part);
        else visit(part);
  };
  visit(definition);
  return metrics;
}
