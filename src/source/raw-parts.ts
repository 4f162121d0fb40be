/**
 * What stands `raw` in a sequence goes to Klaviyo as it is. It is held against Klaviyo's contract while it is read: what
 * the contract does not allow would only be found when half an apply is done.
 */
import { diagnostic, type Diagnostic, type SourceRange } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { PartOfFlow } from '../klaviyo/validate.ts';
import { allSteps } from '../model/walk.ts';
import type { Condition } from '../model/conditions/condition-type.ts';
import type { JsonObject } from '../model/values.ts';
import type { Sequence } from '../model/sequence.ts';
import type { Step } from '../steps/kinds.ts';

interface RawPart {
  readonly part: PartOfFlow;
  readonly definition: JsonObject;
  readonly at: SourceRange;
  readonly step?: string;
}

/** Of a flow that exists, Klaviyo itself wrote what is raw: it need not be in the contract to be left as it is. */
export async function rawProblems(sequence: Sequence): Promise<readonly Diagnostic[]> {
  const parts = sequence.adopt === undefined ? [...rawParts(sequence)] : [];
  if (parts.length === 0) return [];
  const { problemOfPart } = await import('../klaviyo/validate.ts');
  return parts.flatMap(({ part, definition, at, step }) => {
    const found = problemOfPart(part, definition);
    if (found === undefined) return [];
    const more = { at, address: sequence.address, step };
    if ('problem' in found)
      return diagnostic(
        'invalid-value',
        `Klaviyo would not take this raw ${part}: ${found.problem}.`,
        "What is raw is sent as it stands. Write it as the reference of Klaviyo's API has it under Create Flow.",
        more,
      );
    const { type } = definition;
    const meant = typeof type === 'string' ? nearest(type, found.types) : undefined;
    return diagnostic(
      'invalid-value',
      typeof type === 'string'
        ? `Klaviyo has no ${part} of type "${type}".${meant === undefined ? '' : ` Did you mean "${meant}"?`}`
        : `The raw ${part} does not say its type.`,
      `Types: ${found.types.join(', ')}.`,
      more,
    );
  });
}

function* rawParts({ trigger, audience, exitWhen, steps }: Sequence): Generator<RawPart> {
  if (trigger.kind === 'raw') yield { part: 'trigger', definition: trigger.definition, at: trigger.at };
  yield* rawConditions(audience);
  yield* rawConditions(exitWhen);
  for (const step of allSteps(steps)) {
    const id = step.id ?? step.kind;
    if (step.kind === 'raw') yield { part: 'action', definition: step.definition, at: step.at, step: id };
    for (const asked of askedBy(step)) for (const one of rawConditions(asked)) yield { ...one, step: id };
  }
}

function askedBy(step: Step): readonly (Condition | undefined)[] {
  if (step.kind === 'email' || step.kind === 'sms') return [step.onlyIf];
  if (step.kind === 'condition') return [step.if];
  return step.kind === 'branch' ? step.cases.map((each) => each.if) : [];
}

function* rawConditions(condition: Condition | undefined): Generator<RawPart> {
  if (condition === undefined) return;
  if (condition.kind === 'raw') yield { part: 'condition', definition: condition.definition, at: condition.at };
  else if (condition.kind === 'not') yield* rawConditions(condition.of);
  else if (condition.kind === 'all' || condition.kind === 'any')
    for (const one of condition.of) yield* rawConditions(one);
}
