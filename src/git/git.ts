/** Git, as everybody below an entry is given it: who runs it, and how, is the entry's affair. */

export interface GitAnswer {
  readonly ok: boolean;
  /** Without the last newline. */
  readonly text: string;
  /** As it came. */
  readonly raw: string;
  readonly bytes: Buffer;
  /** What git said went wrong, addresses without their passwords. */
  readonly error: string;
}

export interface GitInput {
  readonly stdin?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export type Git = (args: readonly string[], input?: GitInput) => Promise<GitAnswer>;

/** Git in a directory, which is given up after so many milliseconds (left out: after some minutes). */
export type GitIn = (directory: string, limitMs?: number) => Git;

/** A directory, and Git to ask about it. */
export interface GitPlace {
  readonly root: string;
  readonly git: GitIn;
}

/** An answer of bytes, for whoever runs git. */
export function answerOf(ok: boolean, bytes: Buffer, error: string): GitAnswer {
  const raw = bytes.toString('utf8');
  return { ok, text: raw.replace(/\n$/, ''), raw, bytes, error: bare(error.trim()) };
}

/** Addresses may hold a token: https://user:token@host. */
const bare = (text: string): string => text.replaceAll(/(\w+:\/\/)[^\s/@]+@/g, '$1');
