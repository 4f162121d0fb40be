/** Markers become values just before sending, and nowhere else: no ledger, plan, log or error ever holds a value. */
import type { Action, FlowDefinition } from '../klaviyo/types.ts';
import { isObject } from '../state/normalize-tree.ts';
import { listed } from '../plan/words.ts';
import type { ApplyPorts, Step } from './ports.ts';
import { bad, good } from './ports.ts';

const marker = /\$\{secret:([A-Za-z_][A-Za-z0-9_]*)\}/g;

/** The definition or action with all secrets put in; fails naming those that have no value, before anything is sent. */
export function putSecrets<T extends FlowDefinition | Action>(meant: T, env: ApplyPorts['env']): Step<T> {
  const missing = new Set<string>();
  const put = (text: string): string =>
    text.replaceAll(marker, (whole, name: string) => {
      const value = env[name];
      if (value === undefined || value === '') missing.add(name);
      return value ?? whole;
    });
  // Secrets stand only in webhooks (see model); a marker elsewhere is text somebody wrote.
  const visit = (value: unknown, inside: boolean): unknown => {
    if (typeof value === 'string') return inside ? put(value) : value;
    if (Array.isArray(value)) return value.map((item) => visit(item, inside));
    if (!isObject(value)) return value;
    const webhook = inside || value['type'] === 'send-webhook';
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, visit(inner, webhook)]));
  };
  const filled = visit(meant, false) as T;
  if (missing.size === 0) return good(filled);
  const names = listed([...missing].sort());
  return bad(
    `The secret ${names} has no value here. Set it in the environment of the apply; nothing of this change was sent.`,
  );
}
