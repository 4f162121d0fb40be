/**
 * dist/THIRD-PARTY.txt: every package whose code is bundled into dist/, with its licence, as the licences ask. Made from
 * esbuild's own list of what went in, so that it can neither forget nor invent one.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** @param {string[]} inputs paths of bundled files */
export async function thirdParty(inputs) {
  const folders = new Set(inputs.flatMap((path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []));
  const parts = [];
  for (const folder of [...folders].sort()) {
    const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    const file = (await readdir(folder)).filter((one) => /^licen[cs]e/i.test(one)).sort()[0];
    const text = file === undefined ? '' : (await readFile(join(folder, file), 'utf8')).replaceAll('\r\n', '\n').trim();
    parts.push(`${name} ${version} (${license})\n\n${text}`.trim());
  }
  const rule = `\n\n${'-'.repeat(78)}\n\n`;
  return `The files in this directory hold code of these packages, each under its own licence.${rule}${parts.join(rule)}\n`;
}
