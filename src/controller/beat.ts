/** The heart of the controller: node-cron calls it every five seconds, and never while it is still at it. */
import { schedule } from 'node-cron';

const quiet = (): void => undefined;

export function beat(turn: () => Promise<void>): () => void {
  const task = schedule('*/5 * * * * *', turn, {
    name: 'sluice',
    noOverlap: true,
    suppressMissedWarning: true,
    logger: { info: quiet, warn: quiet, error: quiet, debug: quiet },
  });
  return () => void task.destroy();
}
