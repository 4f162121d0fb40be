/** Which part of the flow a place in an imported file is about. */
import type { Decompiled } from '../../decompile/flow.ts';
import { type Fields, isObject, listOf } from '../../text/json.ts';
import { wordIn } from '../../decompile/wire.ts';
import type { SourceRange } from '../../diagnostics/diagnostic.ts';
import type { Path } from '../../yaml/yaml-range.ts';
import type { YamlSource } from '../../yaml/yaml.ts';

const topParts: Readonly<Record<string, string>> = { trigger: 'trigger', audience: 'filter', exit_when: 'filter' };

/** The id of an action, `trigger` or `filter`: the last step that begins before the place, or what stands above the steps. */
export function partAt(
  { line, column }: SourceRange,
  { sequence, order }: Decompiled,
  source: YamlSource,
): string | undefined {
  const begins = (path: Path, part: 'key' | 'value'): boolean => {
    const range = source.at(path, part);
    return range.line < line || (range.line === line && range.column <= column);
  };
  const steps = stepPaths(sequence['steps'], ['steps']);
  const last = steps.findLastIndex((path) => begins(path, 'value'));
  if (last >= 0) return order[last];
  const key = Object.keys(sequence).findLast((one) => begins([one], 'key'));
  return key === undefined ? undefined : wordIn(topParts, key);
}

/** Where each step stands, from top to bottom; the same order as `order`. */
function stepPaths(steps: unknown, path: Path): readonly Path[] {
  return listOf(steps).flatMap((item, index): readonly Path[] => {
    if (!isObject(item)) return [];
    const [kind = '', fields] = Object.entries(item)[0] ?? [];
    const own: Path = [...path, index];
    const below: Fields = isObject(fields) ? fields : {};
    const inner = Object.entries(below).flatMap(([key, value]) => {
      if (key === 'then' || key === 'else') return stepPaths(value, [...own, kind, key]);
      if (key !== 'cases') return [];
      return listOf(value).flatMap((one, at) =>
        isObject(one) ? stepPaths(one['then'], [...own, kind, key, at, 'then']) : [],
      );
    });
    return [own, ...inner];
  });
}
