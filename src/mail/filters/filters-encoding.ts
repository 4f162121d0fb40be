/** Filters that encode: for addresses, and Klaviyo's hashes and Base64 [D]. */
import { createHash } from 'node:crypto';
import { type Filter, ofText } from './filter.ts';
import { quote, unquote } from './quote.ts';
import { str } from '../python/python-text.ts';

const hash = (algorithm: string): Filter => ofText('none', (s) => createHash(algorithm).update(s).digest('hex'), false);
const urlSafe = (text: string): string => text.replaceAll('+', '-').replaceAll('/', '_');

export const encodingFilters: Readonly<Record<string, Filter>> = {
  urlencode: ofText('optional', (s, a) => quote(s, a === undefined ? '/' : str(a)), false),
  iriencode: ofText('none', (s) => quote(s, "/#%[]=:;$&()+,!?*@'~")),
  urlencodeplus: ofText(
    'optional',
    (s, a) => quote(s, `${a === undefined ? '/' : str(a)} `).replaceAll(' ', '+'),
    false,
  ),
  urldecode: ofText('none', (s) => unquote(s), false),
  urldecodeplus: ofText('none', (s) => unquote(s.replaceAll('+', ' ')), false),
  base64_encode: ofText('none', (s) => Buffer.from(s).toString('base64'), false),
  base64_decode: ofText('none', (s) => Buffer.from(s, 'base64').toString('utf8'), false),
  base64_url_safe_encode: ofText('none', (s) => urlSafe(Buffer.from(s).toString('base64')), false),
  base64_url_safe_decode: ofText('none', (s) => Buffer.from(s, 'base64').toString('utf8'), false),
  md5_hash: hash('md5'),
  sha_1: hash('sha1'),
  sha_256: hash('sha256'),
};
