/** What every parser of a part is given: the file, the account's words, and a place to put problems. */
import type { z } from 'zod';
import type { DiagnosticCode } from '../diagnostics/catalog.ts';
import { type Diagnostic, diagnostic, type SourceRange } from '../diagnostics/diagnostic.ts';
import { present } from '../text/json.ts';
import type { Part, Path } from '../yaml/yaml-range.ts';
import type { YamlSource } from '../yaml/yaml.ts';
import { tellAltered, wrongTypeOf } from './altered.ts';
import { tell, type Told } from './issue.ts';
import { knownKeys } from './known-keys.ts';
import type { Misread, Reading } from './times/duration.ts';

/** What is told of a place; of the value there, where nothing else is said. */
type Words = Misread & Partial<Pick<Told, 'part' | 'characters' | 'severity'>>;

export interface Reader {
  readonly source: YamlSource;
  readonly at: (path: Path, part?: Part) => SourceRange;
  readonly report: (code: DiagnosticCode, path: Path, words: Words) => undefined;
  readonly told: (told: Told) => undefined;
  /** What a text says; undefined, and an invalid value reported, where it cannot be read. */
  readonly take: <T>(reading: Reading<T>, path: Path) => T | undefined;
  /** The value at a path by one flat schema; undefined (and its problems reported) when it does not fit. */
  readonly read: <S extends z.ZodType>(schema: S, value: unknown, path: Path) => z.output<S> | undefined;
  /** The same reader, whose problems are about one step. */
  readonly ofStep: (step: string) => Reader;
}

export function makeReader(
  source: YamlSource,
  address: string | undefined,
  problems: Diagnostic[],
  step?: string,
): Reader {
  const told: Reader['told'] = (first) => {
    const meant = wrongTypeOf(source.altered, first);
    if (meant === undefined) return undefined;
    const { code, path, part, message, detail, characters, at, severity } = meant;
    problems.push(
      diagnostic(code, message, detail, {
        at: at ?? (characters === undefined ? source.at(path, part) : source.within(path, characters)),
        ...present({ severity, address, step }),
      }),
    );
    return undefined;
  };
  const report: Reader['report'] = (code, path, words) => told({ code, path, part: 'value', ...words });
  return {
    source,
    at: source.at,
    report,
    told,
    take: (reading, path) => (reading.ok ? reading.data : report('invalid-value', path, reading.error)),
    read: (schema, value, path) => {
      const result = schema.safeParse(value);
      if (result.success) return result.data as never;
      const found = result.error.issues.flatMap((issue) =>
        tell(issue, value, path, (inner) => knownKeys(schema, inner)),
      );
      const meant = new Set(found.flatMap((each) => (each.meant === undefined ? [] : [`"${each.meant}"`])));
      for (const each of found) {
        // A misspelled key is told once, not as a missing one besides.
        if (each.code === 'missing-key' && [...meant].some((name) => each.message.includes(name))) continue;
        told(each);
      }
      return undefined;
    },
    ofStep: (name) => makeReader(source, address, problems, name),
  };
}

/** What YAML reads otherwise than it was typed, where that matters. */
export function reportAltered({ source, told }: Reader): void {
  for (const altered of source.altered) {
    const found = tellAltered(altered, source.value);
    if (found !== undefined) told(found);
  }
}
