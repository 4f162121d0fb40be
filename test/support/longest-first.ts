/**
 * The order of the files: those that take longest begin first, so that no core waits at the end for one of them. Vitest
 * would know their times only from a run before, which a fresh clone has not had, and else goes by a file's size.
 */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** From the list of durations of a run on two cores; only the order is meant. */
const longest = [
  'test/action/built.test.ts',
  'test/apply/crash.test.ts',
  'test/report/simulation.test.ts',
  'test/apply/faults.test.ts',
  'test/preview/page.test.ts',
  'test/report-render/browser.test.ts',
  'test/program/death.test.ts',
  'test/pipeline/laws.test.ts',
  'test/apply/sigkill.test.ts',
  'test/action/scenarios.test.ts',
  'test/bench/requests.test.ts',
  'test/controller/remote.test.ts',
  'test/simulate/rules-out.test.ts',
  'test/action/pictures.test.ts',
  'test/editor/editor.test.ts',
  'test/simulate/agree.property.test.ts',
  'test/architecture/packages.test.ts',
  'test/controller/process.test.ts',
  'test/report/report.test.ts',
  'test/render/limit.test.ts',
  'test/apply/every-kind.test.ts',
  'test/probe/probe.test.ts',
  'test/render/pictures.test.ts',
  'test/source/fuzz.test.ts',
];

const rank = ({ moduleId }: TestSpecification): number => {
  const index = longest.findIndex((file) => moduleId.endsWith(`/${file}`));
  return index < 0 ? longest.length : index;
};

export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}
