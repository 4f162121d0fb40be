/** What was meant, as one hash: to know a change again that was taken back. */
import type { FlowDefinition } from '../wire/types.ts';
import { normalizeDefinition } from '../flow/normalize.ts';
import { sha256 } from '../text/sha256.ts';

export const meantHash = ({ definition }: { readonly definition: FlowDefinition }): string =>
  sha256(JSON.stringify(normalizeDefinition(definition)));
