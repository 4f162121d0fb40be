/** One JSON object a line. What must not be seen is taken out of every text, wherever it stands. */

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

export interface LogWorld {
  readonly now: () => number;
  readonly write: (line: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export function createLog({ now, write, env }: LogWorld): Log {
  const hidden = secretsOf(env);
  return (level, message, fields = {}) => {
    const { run, job, account, ...more } = fields;
    const time = new Date(now()).toISOString();
    const line = JSON.stringify({ time, level, run, job, account, message, ...more }, (_, value: unknown) =>
      typeof value === 'string' ? hide(value, hidden) : value,
    );
    write(`${line}\n`);
  };
}

/** Values of variables that bear the name of a secret, longest first. Anything shorter is no secret worth the name. */
export function secretsOf(env: LogWorld['env']): readonly string[] {
  return Object.entries(env)
    .filter(([name, value]) => /KEY|TOKEN|SECRET|PASSW|CREDENTIAL/i.test(name) || value?.startsWith('pk_') === true)
    .flatMap(([, value]) => (value !== undefined && value.trim().length >= 6 ? [value.trim()] : []))
    .sort((a, b) => b.length - a.length);
}

const hide = (text: string, hidden: readonly string[]): string =>
  hidden.reduce((shown, secret) => shown.replaceAll(secret, '•••'), text);
