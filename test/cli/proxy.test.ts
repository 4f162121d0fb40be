/** A proxy of the environment is used, and what lies on this machine is asked directly. */
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { fetchFor } from '../../src/connect/proxy-fetch.ts';
import { apiUrlFrom } from '../../src/github/client.ts';

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

/** Answers by itself, and a tunnel to anywhere leads to `target`. */
async function proxy(target: number) {
  const asked: string[] = [];
  const server = createServer((request, response) => (asked.push(request.url ?? ''), response.end('by proxy')));
  server.on('connect', (request, socket, head) => {
    asked.push(request.url ?? '');
    const onward = connect(target, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      onward.write(head);
      onward.pipe(socket).pipe(onward);
    });
  });
  return { asked, url: `http://127.0.0.1:${await listening(server)}` };
}

test.each(['HTTP_PROXY', 'http_proxy'])('%s is used, but for this machine and what NO_PROXY names', async (name) => {
  const target = await listening(createServer((_, response) => response.end('directly')));
  const through = await proxy(target);
  const ask = fetchFor({ [name]: through.url, NO_PROXY: 'other.test' });
  expect(await (await ask('http://shop.test/x')).text()).toBe('directly');
  expect(through.asked).toEqual(['shop.test:80']);
  expect(await (await ask(`http://127.0.0.1:${target}/x`)).text()).toBe('directly');
  expect(through.asked).toHaveLength(1);
});

test('without a proxy it is the fetch of Node', () => {
  expect(fetchFor({ HTTPS_PROXY: ' ' })).toBe(globalThis.fetch);
});

test.each([
  [undefined, true],
  ['https://github.example.test/api/v3', true],
  ['http://127.0.0.1:4011', true],
  ['http://[::1]:4011', true],
  ['http://github.example.test/api/v3', false],
  ['http://127.0.0.1.example.test', false],
  ['ftp://x', false],
  ['nonsense', false],
])('a token may be sent to %s: %s', (url, ok) => {
  expect(apiUrlFrom(url).ok).toBe(ok);
});
