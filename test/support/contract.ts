/**
 * After each test: nothing that passed between us and the sandbox broke Klaviyo's contract. A client takes what the judge
 * throws for a connection that failed and may try again, so it is told here too.
 */
import { afterEach, expect } from 'vitest';
import { broken } from './broken.ts';

afterEach(() => {
  expect(broken.splice(0)).toEqual([]);
});
