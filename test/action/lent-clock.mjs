/**
 * Loaded before dist/action.js by a test (`node --import`): the process has the clock of the test, which moves only when
 * somebody sleeps. A sleep is told to the test, which moves its clock and answers with it.
 */
import { syncBuiltinESMExports } from 'node:module';
import timers from 'node:timers/promises';

let now = Number(process.env.TEST_CLOCK);
let last = 0;
const sleeping = new Map();

Date.now = () => now;

timers.setTimeout = (ms) =>
  new Promise((wake) => {
    const id = ++last;
    sleeping.set(id, wake);
    process.channel.ref();
    process.send({ id, ms });
  });
syncBuiltinESMExports();

process.on('message', ({ id, at }) => {
  now = at;
  sleeping.get(id)();
  sleeping.delete(id);
  if (sleeping.size === 0) process.channel.unref();
});
process.channel.unref();
