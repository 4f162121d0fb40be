/**
 * The DevTools protocol over a pair of pipes: commands and answers are JSON, each ended by a zero byte
 * (https://chromedevtools.github.io/devtools-protocol/, --remote-debugging-pipe). No port is opened for it.
 */
import type { Readable, Writable } from 'node:stream';

export interface DevTools {
  /** `session`: of the tab it is meant for; left out, the browser itself. Rejects where the browser refuses, or is gone. */
  send(method: string, parameters?: object, session?: string): Promise<Record<string, unknown>>;
}

interface Answer {
  readonly id?: number;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly message: string };
}

export function devTools(commands: Writable, answers: Readable): DevTools {
  const open = new Map<number, { done(result: Record<string, unknown>): void; failed(error: Error): void }>();
  let [id, rest] = [0, Buffer.alloc(0)];
  let gone: Error | undefined;
  const end = (): void => {
    gone ??= new Error('The browser ended.');
    for (const { failed } of open.values()) failed(gone);
    open.clear();
  };
  answers.on('data', (bytes: Buffer) => {
    rest = Buffer.concat([rest, bytes]);
    for (let at = rest.indexOf(0); at >= 0; at = rest.indexOf(0)) {
      const answer = JSON.parse(rest.subarray(0, at).toString('utf8')) as Answer;
      rest = rest.subarray(at + 1);
      const waiting = answer.id === undefined ? undefined : open.get(answer.id);
      if (answer.id === undefined || !waiting) continue;
      open.delete(answer.id);
      if (answer.error) waiting.failed(new Error(answer.error.message));
      else waiting.done(answer.result ?? {});
    }
  });
  for (const stream of [commands, answers]) stream.on('close', end).on('error', end);
  return {
    send: (method, params = {}, session) =>
      new Promise((done, failed) => {
        if (gone) return failed(gone);
        id += 1;
        open.set(id, { done, failed });
        commands.write(
          `${JSON.stringify({ id, method, params, ...(session === undefined ? {} : { sessionId: session }) })}\0`,
        );
      }),
  };
}
