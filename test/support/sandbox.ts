/** The sandbox of the tests: all that it takes and answers is held against Klaviyo's contract, see openapi.ts. */
import { createSandbox as create, type Sandbox, type SandboxOptions } from '../../src/sandbox/sandbox.ts';
import { judge, openapi } from './openapi.ts';

export function createSandbox(options: SandboxOptions): Sandbox {
  const contract = openapi();
  return create(
    contract === undefined ? options : { ...options, onAnswer: (asked, answer) => judge(contract, asked, answer) },
  );
}
