/** Opens a file or an address in the reader's browser, as each system does. */
import { spawn } from 'node:child_process';

const openers: Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['explorer.exe'],
};

/** False where no such program could be started; it is not waited for. */
export function openInBrowser(target: string, platform: NodeJS.Platform = process.platform): boolean {
  const [command, ...args] = openers[platform] ?? ['xdg-open'];
  const child = spawn(command, [...args, target], { detached: true, stdio: 'ignore' });
  child.on('error', () => undefined);
  child.unref();
  return child.pid !== undefined;
}
