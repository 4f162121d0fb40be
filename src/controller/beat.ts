/**
 * The heart of the controller, every five seconds. It is a plain interval, which counts time as it passes: a timer of
 * node-cron (4.6.0) waits for a moment of the wall clock, so that a clock set back by an hour would stop it for that hour,
 * and one set forward by years would have it count every beat that was missed. Turns never overlap: the engine sees to it.
 */
const everyMs = 5000;

export function beat(turn: () => Promise<void>): () => void {
  const timer = setInterval(() => void turn(), everyMs);
  return () => clearInterval(timer);
}
