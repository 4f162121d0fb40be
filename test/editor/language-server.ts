/** yaml-language-server over stdio, as an editor without a screen drives it. */
import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface Position {
  readonly line: number;
  readonly character: number;
}

const settings = { validate: true, completion: true, hover: true, schemaStore: { enable: false } };

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
}

export interface Problem {
  readonly message: string;
  readonly range: { readonly start: Position };
}

export class Editor {
  readonly #server: ChildProcessWithoutNullStreams;
  readonly #waiting = new Map<number, (result: unknown) => void>();
  readonly #problems = new Map<string, (problems: readonly Problem[]) => void>();
  readonly #directory: string;
  readonly #modeline: string;
  #next = 1;
  #received = Buffer.alloc(0);

  /** Texts are shown as files of `directory`; each begins with the line by which authors name their schema. */
  constructor(directory: string, schema: string) {
    const root = dirname(createRequire(import.meta.url).resolve('yaml-language-server/package.json'));
    this.#directory = pathToFileURL(directory).href;
    this.#modeline = `# yaml-language-server: $schema=${schema}\n`;
    this.#server = spawn(process.execPath, [join(root, 'bin', 'yaml-language-server'), '--stdio']);
    this.#server.stdout.on('data', (chunk: Buffer) => this.#receive(chunk));
  }

  async open(): Promise<void> {
    await this.#ask('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: { textDocument: { completion: { completionItem: { documentationFormat: ['markdown'] } } } },
    });
    this.#tell('initialized', {});
    this.#tell('workspace/didChangeConfiguration', { settings: { yaml: settings } });
  }

  /** Problems the editor underlines in a text. */
  async problems(name: string, text: string): Promise<readonly Problem[]> {
    const uri = `${this.#directory}/${name}`;
    const answer = new Promise<readonly Problem[]>((resolve) => this.#problems.set(uri, resolve));
    this.#show(uri, text);
    return answer;
  }

  /** Labels and descriptions offered at the place of `‸` in a text. */
  async complete(name: string, marked: string): Promise<readonly { label: string; documentation: string }[]> {
    const { uri, position } = this.#showAt(name, marked);
    const result = (await this.#ask('textDocument/completion', { textDocument: { uri }, position })) as
      | { items: { label: string; documentation?: string | { value: string } }[] }
      | { label: string; documentation?: string | { value: string } }[]
      | null;
    const items = Array.isArray(result) ? result : (result?.items ?? []);
    return items.map(({ label, documentation }) => ({
      label,
      documentation: typeof documentation === 'string' ? documentation : (documentation?.value ?? ''),
    }));
  }

  /** What is shown when the pointer rests at `‸`. */
  async hover(name: string, marked: string): Promise<string> {
    const { uri, position } = this.#showAt(name, marked);
    const result = (await this.#ask('textDocument/hover', { textDocument: { uri }, position })) as {
      contents: { value: string };
    } | null;
    return result?.contents.value ?? '';
  }

  async close(): Promise<void> {
    await this.#ask('shutdown', null);
    this.#tell('exit', null);
    this.#server.kill();
  }

  #showAt(name: string, marked: string): { uri: string; position: Position } {
    const before = marked.slice(0, marked.indexOf('‸')).split('\n');
    const uri = `${this.#directory}/${name}`;
    this.#show(uri, marked.replace('‸', ''));
    return { uri, position: { line: before.length, character: before.at(-1)?.length ?? 0 } };
  }

  #show(uri: string, text: string): void {
    this.#tell('textDocument/didOpen', {
      textDocument: { uri, languageId: 'yaml', version: 1, text: this.#modeline + text },
    });
  }

  #ask(method: string, params: unknown): Promise<unknown> {
    const id = this.#next++;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.#send({ id, method, params });
    });
  }

  #tell(method: string, params: unknown): void {
    this.#send({ method, params });
  }

  #send(message: object): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #receive(chunk: Buffer): void {
    this.#received = Buffer.concat([this.#received, chunk]);
    for (;;) {
      const end = this.#received.indexOf('\r\n\r\n');
      if (end < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.#received.toString('utf8', 0, end))?.[1]);
      if (this.#received.length < end + 4 + length) return;
      const message = JSON.parse(this.#received.toString('utf8', end + 4, end + 4 + length)) as Message;
      this.#received = this.#received.subarray(end + 4 + length);
      this.#handle(message);
    }
  }

  #handle(message: Message): void {
    if (message.id !== undefined && message.method !== undefined) {
      // The server asks for its settings, among others: none but those it was told.
      const items = (message.params as { items?: { section?: string }[] } | undefined)?.items ?? [];
      const answers = items.map(({ section }) => (section === 'yaml' ? settings : null));
      this.#send({ id: message.id, result: message.method === 'workspace/configuration' ? answers : null });
    } else if (message.id !== undefined) {
      this.#waiting.get(message.id)?.(message.result);
      this.#waiting.delete(message.id);
    } else if (message.method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = message.params as { uri: string; diagnostics: Problem[] };
      this.#problems.get(uri)?.(diagnostics);
    }
  }
}
