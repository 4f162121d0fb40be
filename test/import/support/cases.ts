/** Flows as field cases tell them: JSON in which `$METRIC:NAME`, `$LIST:NAME` and `$TEMPLATE:…` stand for ids of the account. */
import type { Sandbox } from '../../../src/sandbox/sandbox.ts';

type Definition = Record<string, unknown>;

/** A copy with ids for names; a metric or list the account lacks is made. Templates are the page's own. */
export function withIds<T>(value: T, { account }: Sandbox): T {
  const id = (all: { id: string; name: string }[], name: string): string => {
    const known = all.find((one) => one.name === name);
    if (known) return known.id;
    const made = `X${String(all.length).padStart(5, '0')}`;
    all.push({ ...all[0]!, id: made, name });
    return made;
  };
  const visit = (inner: unknown): unknown => {
    if (Array.isArray(inner)) return inner.map(visit);
    if (typeof inner === 'object' && inner !== null)
      return Object.fromEntries(Object.entries(inner).map(([key, item]) => [key, visit(item)]));
    const [, kind, name = ''] = /^\$(METRIC|LIST|SEGMENT|TEMPLATE):(.*)$/s.exec(String(inner)) ?? [];
    if (kind === 'METRIC') return id(account.metrics as never, name);
    if (kind === 'LIST') return id(account.lists as never, name);
    if (kind === 'SEGMENT') return id(account.segments as never, name);
    return kind === 'TEMPLATE' ? null : inner;
  };
  return visit(value) as T;
}

/** Made as a person makes it in the app: nothing about it is checked. */
export const build = (sandbox: Sandbox, flow: { name: string; definition: Definition }, html = '<p>x</p>'): string =>
  sandbox.ui.createFlow({ ...withIds(flow, sandbox), html } as never).id;
