/**
 * Files share a process, so what one leaves behind the next would find. After each file: environment, directory, clock,
 * fetch and timers are what they were before it.
 */
import { createHash } from 'node:crypto';
import { afterAll, expect } from 'vitest';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);

const ambient = () => ({
  // Hashed: a difference is printed, and a runner's own variables may be secret.
  env: Object.entries(process.env).map(([name, value = '']) => `${name} ${hash(value)}`),
  cwd: process.cwd(),
  globals: [globalThis.fetch, globalThis.Date, globalThis.setTimeout, globalThis.setInterval, Math.random, console.log],
});

const before = ambient();

afterAll(() => {
  expect(ambient()).toEqual(before);
});
