/** One JSON object a line. What must not be seen is taken out of every text, wherever it stands. */
import { secretValues } from '../flow/secrets.ts';
import type { Host } from './host.ts';

export type Level = 'info' | 'warn' | 'error';

export interface Fields {
  readonly run?: string;
  readonly job?: string;
  readonly account?: string;
  readonly [more: string]: string | number | boolean | readonly string[] | undefined;
}

export interface Log {
  (level: Level, message: string, fields?: Fields): void;
}

export function createLog({ now, write, env }: Pick<Host, 'now' | 'write' | 'env'>): Log {
  const hidden = secretValues(env);
  return (level, message, fields = {}) => {
    const { run, job, account, ...more } = fields;
    const time = new Date(now()).toISOString();
    const line = JSON.stringify({ time, level, run, job, account, message, ...more }, (_, value: unknown) =>
      typeof value === 'string' ? hide(value, hidden) : value,
    );
    write(`${line}\n`);
  };
}

const hide = (text: string, hidden: readonly string[]): string =>
  hidden.reduce((shown, secret) => shown.replaceAll(secret, '•••'), text);
