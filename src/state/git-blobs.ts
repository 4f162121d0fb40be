/** Texts of blobs. Each process is a question of its own, so what is asked for at one time is asked together, and once. */
import { failed, type Result, success } from '../diagnostics/result.ts';
import type { Git } from '../git/git.ts';

/** A blob's text, or git's word about what went wrong. */
type Answer = Result<string, string>;

export interface Blobs {
  /** The text of a blob by its id. */
  read(id: string): Promise<Answer>;
  /** What has this id need not be asked for. */
  know(id: string, text: string): void;
  /** Forgets all but these. */
  keep(ids: ReadonlySet<string>): void;
}

export function createBlobs(git: Git): Blobs {
  const known = new Map<string, Promise<Answer>>();
  /** Asked for since the last question, each with what waits for it. */
  let asked = new Map<string, (answer: Answer) => void>();

  async function ask(): Promise<void> {
    const wanted = asked;
    asked = new Map();
    const stdin = [...wanted.keys()].map((id) => `${id}\n`).join('');
    const { ok, bytes, error } = await git(['cat-file', '--batch'], { stdin });
    const texts = ok ? textsIn(bytes) : new Map<string, string>();
    for (const [id, tell] of wanted) {
      const data = texts.get(id);
      // What failed may be asked for again.
      if (data === undefined) known.delete(id);
      tell(data === undefined ? failed(error || `the object ${id} is missing`) : success(data));
    }
  }

  return {
    read(id) {
      const found = known.get(id);
      if (found !== undefined) return found;
      const answer = new Promise<Answer>((resolve) => {
        // Those who ask side by side do so before this turn ends.
        if (asked.size === 0) setImmediate(() => void ask());
        asked.set(id, resolve);
      });
      known.set(id, answer);
      return answer;
    },
    // As it would be read: what is no text became something else when it was written.
    know: (id, text) => void known.set(id, Promise.resolve(success(Buffer.from(text).toString('utf8')))),
    keep(ids) {
      for (const id of known.keys()) if (!ids.has(id) && !asked.has(id)) known.delete(id);
    },
  };
}

/** What `git cat-file --batch` says: a line "<id> blob <bytes>", so many bytes and a newline; "<id> missing" instead. */
function textsIn(bytes: Buffer): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (let at = 0; at < bytes.length;) {
    const end = bytes.indexOf('\n', at);
    const [id = '', , size] = bytes.subarray(at, end).toString().split(' ');
    at = end + 1;
    if (size === undefined) continue;
    texts.set(id, bytes.subarray(at, at + Number(size)).toString('utf8'));
    at += Number(size) + 1;
  }
  return texts;
}
