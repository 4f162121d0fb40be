/** Values of expressions and conditions, as Django works them out, and a note of every name that was not found. */
import { contains, equals, order, same } from '../python/compare.ts';
import type { Operator, Test } from '../language/condition.ts';
import type { Expression, Root } from '../language/expression.ts';
import { applyFilter, type FilterContext } from '../filters/filter.ts';
import { filters } from '../filters/filters.ts';
import type { Frames } from './frame.ts';
import { lookUp } from './lookup.ts';
import { PythonError, truth, type Value } from '../python/value.ts';

export interface Evaluation {
  readonly frames: Frames;
  readonly filterContext: () => FilterContext;
  /** Told of each variable that is not there. */
  readonly missing: (path: readonly string[], expression: Expression) => void;
}

/** Django's VariableDoesNotExist of a filter's argument: the message would not be rendered. */
class NoSuchVariable extends PythonError {
  constructor(path: readonly string[]) {
    super('KeyError', `${path.join('.')} is not there, and a filter takes it as its argument`);
  }
}

function resolve(root: Root, { frames }: Evaluation): Value | undefined {
  if (root.kind === 'literal') return root.value;
  const [first = '', ...rest] = root.path;
  let value = frames.get(first);
  for (const name of rest) {
    if (value === undefined) return undefined;
    value = lookUp(value, name);
  }
  return value;
}

/** @param otherwise what a missing variable is: '' where it is shown, None where it is asked */
export function evaluate(of: Expression, evaluation: Evaluation, otherwise: Value): Value {
  const found = resolve(of.root, evaluation);
  if (found === undefined && of.root.kind === 'lookup') evaluation.missing(of.root.path, of);
  let value = found === undefined ? otherwise : found;
  for (const { filter, argument } of of.filters) {
    const given = argument === undefined ? undefined : resolve(argument, evaluation);
    if (argument?.kind === 'lookup' && given === undefined) throw new NoSuchVariable(argument.path);
    value = applyFilter(value, filters.get(filter)!, given, evaluation.filterContext());
  }
  return value;
}

const comparisons: Readonly<Record<Exclude<Operator, 'and' | 'or'>, (a: Value, b: Value) => boolean>> = {
  in: (a, b) => contains(b, a),
  'not in': (a, b) => !contains(b, a),
  is: same,
  'is not': (a, b) => !same(a, b),
  '==': equals,
  '!=': (a, b) => !equals(a, b),
  '>': (a, b) => order(a, b) > 0,
  '>=': (a, b) => order(a, b) >= 0,
  '<': (a, b) => order(a, b) < 0,
  '<=': (a, b) => order(a, b) <= 0,
};

/** What cannot be compared is not so, as in Django; only a lone value's fault is the message's. */
export function holds(test: Test, evaluation: Evaluation): boolean {
  try {
    return truth(valueOf(test, evaluation));
  } catch (error) {
    if (error instanceof NoSuchVariable) return false;
    throw error;
  }
}

function valueOf(test: Test, evaluation: Evaluation): Value {
  if (test.kind === 'value') return evaluate(test.of, evaluation, null);
  try {
    if (test.kind === 'not') return !truth(valueOf(test.of, evaluation));
    const left = valueOf(test.left, evaluation);
    if (test.operator === 'or') return truth(left) ? left : valueOf(test.right, evaluation);
    if (test.operator === 'and') return truth(left) ? valueOf(test.right, evaluation) : left;
    return comparisons[test.operator](left, valueOf(test.right, evaluation));
  } catch (error) {
    if (error instanceof PythonError) return false;
    throw error;
  }
}
