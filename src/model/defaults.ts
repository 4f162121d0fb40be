/** `defaults`: what holds for every message that does not say otherwise. */
import type { Path } from '../yaml/yaml-range.ts';
import { checkAddress, readSender, readUtm } from '../steps/message-parts.ts';
import { present } from '../text/json.ts';
import type { Reader } from './reader.ts';
import type { MessageDefaults } from './scope.ts';
import { messageDefaults } from './written/messages.ts';

export function readDefaults(value: unknown, path: Path, reader: Reader): MessageDefaults | undefined {
  if (value === undefined) return {};
  // What does not fit has been told by the schema of the whole sequence.
  const parsed = messageDefaults.safeParse(value);
  if (!parsed.success) return undefined;
  const written = parsed.data;
  const from = written.from === undefined ? undefined : readSender(written.from, [...path, 'from'], reader);
  const utm = written.utm === undefined ? undefined : readUtm(written.utm, [...path, 'utm'], reader);
  for (const key of ['reply_to', 'cc', 'bcc'] as const) checkAddress(written[key], [...path, key], reader);
  return present({
    from,
    replyTo: written.reply_to,
    cc: written.cc,
    bcc: written.bcc,
    smartSending: written.smart_sending,
    transactional: written.transactional,
    utm: utm === 'none' ? undefined : utm,
    quietHours: written.quiet_hours,
    shortenLinks: written.shorten_links,
    orgPrefix: written.org_prefix,
    infoLink: written.info_link,
    optOut: written.opt_out,
  });
}
