/** Pictures, taken one after the other in one tab in which nothing can be asked for. */
import type { PictureJob } from '../preview/pictures.ts';
import type { RunningBrowser } from './launch.ts';
import { withPalette } from './png.ts';

export interface Taken {
  /** PNG. */
  readonly bytes: Buffer;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** It shows the beginning alone. */
  readonly isCut: boolean;
}

export interface PictureBundle {
  readonly script: string;
  readonly style: string;
}

interface Evaluated {
  readonly result: { readonly value?: Omit<Taken, 'bytes'> };
  readonly exceptionDetails?: { readonly text: string; readonly exception?: { readonly description?: string } };
}

/** `undefined` for what is too large to be read as a picture. */
export type Camera = (job: PictureJob) => Promise<Taken | undefined>;

/** @param bundle of src/preview/page/picture.tsx */
export async function openCamera({ tools }: RunningBrowser, { script, style }: PictureBundle): Promise<Camera> {
  const { targetId } = await tools.send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = (await tools.send('Target.attachToTarget', { targetId, flatten: true })) as {
    sessionId: string;
  };
  const send = (method: string, parameters?: object): Promise<Record<string, unknown>> =>
    tools.send(method, parameters, sessionId);
  // Three locks besides the mail's own frame: every request waits for a word that is never said, and there is no network.
  await send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
  await send('Network.enable');
  await send('Network.emulateNetworkConditions', {
    offline: true,
    latency: 0,
    downloadThroughput: 0,
    uploadThroughput: 0,
  });
  await send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: 'light' },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ],
  });
  await send('Page.enable');
  await evaluate(
    `document.head.append(Object.assign(document.createElement('style'), { textContent: ${JSON.stringify(style)} }))`,
  );
  await evaluate(script);

  async function evaluate(expression: string): Promise<Evaluated['result']['value']> {
    const answer = await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    const { result, exceptionDetails } = answer as unknown as Evaluated;
    if (exceptionDetails)
      throw new Error(exceptionDetails.exception?.description?.split('\n')[0] ?? exceptionDetails.text);
    return result.value;
  }

  return async (job) => {
    // Large enough for the largest flow, so that all of it is in view.
    const width = job.draw === 'mail' ? job.width : 1400;
    const height = job.draw === 'mail' ? 900 : 3200;
    await send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });
    const drawn = await evaluate(`draw(${JSON.stringify(job)})`);
    if (!drawn) return undefined;
    const { data } = await send('Page.captureScreenshot', {
      format: 'png',
      optimizeForSpeed: true,
      captureBeyondViewport: true,
      clip: { x: 0, y: 0, width: drawn.width, height: drawn.height, scale: 1 },
    });
    return { ...drawn, bytes: withPalette(Buffer.from(String(data), 'base64')) };
  };
}
