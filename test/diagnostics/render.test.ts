/** Diagnostics on a terminal, as annotations and as JSON. */
import { describe, expect, test } from 'vitest';
import { diagnostic } from '../../src/diagnostics/diagnostic.ts';
import {
  coloured,
  diagnosticJson,
  renderAnnotation,
  renderCounts,
  renderDiagnostic,
  renderDiagnostics,
} from '../../src/diagnostics/render.ts';

const at = { file: 'flows/a.yaml', line: 7, column: 9, endLine: 7, endColumn: 15 };
const problem = diagnostic(
  'trigger-incompatible',
  'The trigger "manual" has no equivalent.',
  'First line.\nSecond: 100%, so.',
  {
    at,
    address: 'a',
  },
);
const source = ['', '', '', '', '', 'trigger:', '  type: manual', ''].join('\n');
const sources = new Map([['flows/a.yaml', source]]);

describe('on a terminal', () => {
  test('an error with the lines at fault', () => {
    expect(renderDiagnostic(problem, { sources })).toBe(
      [
        'flows/a.yaml:7:9  error  trigger-incompatible',
        '  The trigger "manual" has no equivalent.',
        '',
        '  6 │ trigger:',
        '  7 │   type: manual',
        '    │         ^^^^^^',
        '  First line.',
        '  Second: 100%, so.',
        '  More: sluice explain trigger-incompatible',
        '',
      ].join('\n'),
    );
  });
  test('a warning is shorter', () => {
    const warning = diagnostic('no-exit', 'A.', 'B.', { at });
    expect(renderDiagnostic(warning, { sources })).toBe('flows/a.yaml:7:9  warning  no-exit\n  A.\n  B.\n');
  });
  test('without a place, without a source', () => {
    expect(renderDiagnostic(diagnostic('klaviyo-not-connected', 'A.', 'B.'), { sources })).toMatch(
      /^error {2}klaviyo-not-connected\n/,
    );
    expect(renderDiagnostic(problem, { sources: new Map() })).not.toContain('│');
  });
  test('colours on request only', () => {
    expect(renderDiagnostic(problem, { sources })).not.toContain('\u001b');
    expect(renderDiagnostic(problem, { sources, paint: coloured })).toContain('\u001b[31;1merror\u001b[0m');
  });
  test('what an author wrote cannot steer the terminal', () => {
    const sly = diagnostic('unknown-key', 'Key \u001b[2J\u202e.', 'x\u0007', { at });
    const text = renderDiagnostic(sly, {
      sources: new Map([['flows/a.yaml', source.replace('manual', '\u001b[31mred')]]),
    });
    expect(text).not.toMatch(/[\u001b\u0007\u202e]/);
  });
  test('a very long line is shown around the fault', () => {
    const long = `${'a'.repeat(300)}HERE${'b'.repeat(300)}`;
    const wide = { ...problem, at: { file: 'x', line: 1, column: 301, endLine: 1, endColumn: 305 } };
    const [, , , code, marker] = renderDiagnostic(wide, { sources: new Map([['x', long]]) }).split('\n');
    expect(code?.length).toBeLessThan(120);
    expect(code?.slice(marker?.indexOf('^'), (marker?.lastIndexOf('^') ?? 0) + 1)).toBe('HERE');
  });
  test('several, and how many', () => {
    expect(renderDiagnostics([problem, problem], { sources }).split('\n\nflows/').length).toBe(2);
    expect(renderCounts(9, [problem, diagnostic('no-exit', 'A.', 'B.')])).toBe('9 sequences, 1 error, 1 warning.');
    expect(renderCounts(1, [])).toBe('1 sequence, no problems.');
  });
});

describe('as a workflow command', () => {
  test('with place and title, escaped', () => {
    expect(renderAnnotation(problem)).toBe(
      '::error file=flows/a.yaml,line=7,endLine=7,col=9,endColumn=14,title=trigger-incompatible::The trigger "manual" has no equivalent.%0AFirst line.%0ASecond: 100%25, so.',
    );
  });
  test('names cannot end the command', () => {
    const sly = { ...problem, at: { ...at, file: 'a,b:c%\n::error::x.yaml' } };
    expect(renderAnnotation(sly)).toContain('file=a%2Cb%3Ac%25%0A%3A%3Aerror%3A%3Ax.yaml,line=7');
    expect(renderAnnotation(sly).split('\n')).toHaveLength(1);
  });
  test('without a place', () => {
    expect(renderAnnotation(diagnostic('no-exit', 'A.', 'B.'))).toBe('::warning title=no-exit::A.%0AB.');
  });
});

test('as JSON', () => {
  expect(diagnosticJson({ ...problem, step: 'x' })).toEqual({
    code: 'trigger-incompatible',
    severity: 'error',
    message: 'The trigger "manual" has no equivalent.',
    detail: 'First line.\nSecond: 100%, so.',
    file: 'flows/a.yaml',
    line: 7,
    column: 9,
    address: 'a',
    step: 'x',
  });
  expect(diagnosticJson(diagnostic('no-exit', 'A.', 'B.'))).toMatchObject({ file: null, line: null, column: null });
});
