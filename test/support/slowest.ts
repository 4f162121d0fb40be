/** At the end of a run: the ten files that cost most, and by name each that costs more than a file should. */
import type { Reporter, TestModule } from 'vitest/node';

/** Seconds of CPU. A file over it is told, not failed: no stopwatch decides a test. */
const most = 8;

export default class Slowest implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const costs = modules
      .map((module) => ({ file: module.relativeModuleId, cpu: module.meta().cpu ?? 0 }))
      .sort((a, b) => b.cpu - a.cpu);
    if (costs.length < 10) return;
    const sum = costs.reduce((total, { cpu }) => total + cpu, 0);
    console.log(`\nSlowest of ${costs.length} files, of ${sum.toFixed(0)} s of CPU in all:`);
    for (const { file, cpu } of costs.slice(0, 10)) console.log(`${cpu.toFixed(1).padStart(8)} s  ${file}`);
    const over = costs.filter(({ cpu }) => cpu > most);
    if (over.length > 0) console.log(`Over ${most} s of CPU: ${over.map(({ file }) => file).join(', ')}`);
  }
}
