/** The sandbox of the tests: all that it takes and answers is held against Klaviyo's contract, see openapi.ts. */
import { createSandbox as create, type Sandbox, type SandboxOptions } from '../../src/sandbox/sandbox.ts';
import { judged } from './openapi.ts';

export const createSandbox = (options: SandboxOptions): Sandbox => judged(create(options));
