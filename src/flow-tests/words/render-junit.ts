/** Test results as JUnit XML, which CI systems read. */
import type { CaseReport, SequenceReport } from '../suite.ts';
import { entryLine } from './render-text.ts';

const escape = (text: string): string =>
  text
    // Control characters may not stand in XML at all.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');

export function renderJunit(reports: readonly SequenceReport[]): string {
  const total = (cases: readonly CaseReport[]): string => {
    const of = (outcome: CaseReport['outcome']): number => cases.filter((one) => one.outcome === outcome).length;
    return `tests="${cases.length}" failures="${of('failed')}" skipped="${of('depends')}"`;
  };
  const suites = reports.map(({ address, cases }) =>
    [
      `  <testsuite name="${escape(address)}" ${total(cases)}>`,
      ...cases.map((one) => caseXml(address, one)),
      '  </testsuite>',
    ].join('\n'),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="sluice test" ${total(reports.flatMap(({ cases }) => cases))}>\n${suites.join('\n')}\n</testsuites>\n`;
}

/** A verdict that hangs on an open question is no failure and no pass: JUnit's word for that is skipped. */
function caseXml(address: string, { name, outcome, file, line, why, got }: CaseReport): string {
  const head = `    <testcase classname="${escape(address)}" name="${escape(name)}" file="${escape(file)}" line="${line}"`;
  if (outcome === 'passed') return `${head}/>`;
  const message = `message="${escape(why)}"`;
  const inside =
    outcome === 'failed'
      ? `<failure ${message}>${escape([why, ...got.map(entryLine)].join('\n'))}</failure>`
      : `<skipped ${message}/>`;
  return `${head}>${inside}</testcase>`;
}
