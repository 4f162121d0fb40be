/** Where a Chromium is on this computer: the variable that names one, the PATH, the usual places. */
import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

type Env = Readonly<Record<string, string | undefined>>;

/** The variables that other tools read as well (Lighthouse, Karma), in this order. */
const variables = ['CHROME_PATH', 'CHROME_BIN'];
/** GitHub's runners have the first; Debian and Ubuntu call it chromium. */
const commands = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The path of a browser; undefined where there is none. A variable that names one is believed alone. */
export async function findBrowser(env: Env): Promise<string | undefined> {
  const named = variables.map((name) => env[name]).find((value) => value !== undefined && value !== '');
  const path = (env['PATH'] ?? '').split(delimiter).filter((directory) => directory !== '');
  const candidates =
    named === undefined
      ? [...commands.flatMap((command) => path.map((directory) => join(directory, command))), ...places]
      : [named];
  for (const candidate of candidates) {
    const runs = await access(candidate, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (runs) return candidate;
  }
  return undefined;
}
