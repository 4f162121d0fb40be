/** Written emails, texts, webhooks and notifications → steps. Defaults of the sequence are filled in here. */
import type { z } from 'zod';
import { present } from '../../text/json.ts';
import type { Path } from '../../yaml/yaml-range.ts';
import { readCondition } from '../conditions/condition.ts';
import { checkAddress, readContent, readSender, readUtm } from './message-parts.ts';
import type { Reader } from '../reader.ts';
import { asking } from '../scope.ts';
import type { Scope } from '../scope.ts';
import type { Condition } from '../conditions/condition-type.ts';
import type { EmailStep, NotifyStep, SmsStep, Utm, WebhookStep } from './step-type.ts';
import { checkTexts } from '../template-check.ts';
import type * as written from '../written/messages.ts';

export interface Base {
  readonly id?: string;
  readonly at: EmailStep['at'];
}

const sends = (value: { name?: string | undefined; status?: 'draft' | 'manual' | 'live' | undefined }) =>
  present({ name: value.name, status: value.status });

/** A message that is itself wrong has its content and its condition read nonetheless: all problems come at once. */
export function salvageMessage(fields: unknown, path: Path, scope: Scope, reader: Reader): undefined {
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) return undefined;
  const map = fields as Readonly<Record<string, unknown>>;
  if (typeof map.template === 'string') readContent({ template: map.template, id: map.id }, path, scope, reader);
  if (map.only_if !== undefined) readCondition(map.only_if, [...path, 'only_if'], asking(scope, 'only_if'), reader);
  checkTexts(map, ['subject', 'preview', 'html', 'markdown', 'body'], path, reader);
  return undefined;
}

export function readEmail(
  value: z.output<typeof written.email>,
  path: Path,
  base: Base,
  scope: Scope,
  reader: Reader,
): EmailStep | undefined {
  checkTexts(value, ['subject', 'preview', 'html', 'markdown'], path, reader);
  const content = readContent(value, path, scope, reader);
  const common = readCommon(value, path, scope, reader);
  const from = value.from === undefined ? scope.defaults.from : readSender(value.from, [...path, 'from'], reader);
  const addresses = (['reply_to', 'cc', 'bcc'] as const).map((key) => checkAddress(value[key], [...path, key], reader));
  if (!content || !common || (value.from !== undefined && !from) || addresses.includes(false)) return undefined;
  return {
    kind: 'email',
    ...base,
    ...sends(value),
    subject: value.subject,
    ...present({ preview: value.preview === '' ? undefined : value.preview }),
    content,
    ...present({
      from,
      replyTo: value.reply_to ?? scope.defaults.replyTo,
      cc: value.cc ?? scope.defaults.cc,
      bcc: value.bcc ?? scope.defaults.bcc,
    }),
    ...common,
  };
}

export function readSms(
  value: z.output<typeof written.sms>,
  path: Path,
  base: Base,
  scope: Scope,
  reader: Reader,
): SmsStep | undefined {
  checkTexts(value, ['body'], path, reader);
  const common = readCommon(value, path, scope, reader);
  const { defaults } = scope;
  // Defaults as Klaviyo's contract states them for FlowSms (OpenAPI 2026-07-15).
  return (
    common && {
      kind: 'sms',
      ...base,
      ...sends(value),
      body: value.body,
      quietHours: value.quiet_hours ?? defaults.quietHours ?? true,
      shortenLinks: value.shorten_links ?? defaults.shortenLinks ?? true,
      orgPrefix: value.org_prefix ?? defaults.orgPrefix ?? true,
      infoLink: value.info_link ?? defaults.infoLink ?? true,
      optOut: value.opt_out ?? defaults.optOut ?? false,
      ...present({ image: value.image }),
      ...common,
    }
  );
}

interface Common {
  readonly smartSending: boolean;
  readonly transactional: boolean;
  readonly utm?: readonly Utm[];
  readonly tracking?: false;
  readonly onlyIf?: Condition;
}

function readCommon(
  value: {
    smart_sending?: boolean | undefined;
    transactional?: boolean | undefined;
    utm?: unknown;
    tracking?: boolean | undefined;
    only_if?: unknown;
  },
  path: Path,
  scope: Scope,
  reader: Reader,
): Common | undefined {
  const { defaults } = scope;
  const utm = value.utm === undefined ? defaults.utm : readUtm(value.utm, [...path, 'utm'], reader);
  const onlyIf =
    value.only_if === undefined
      ? undefined
      : readCondition(value.only_if, [...path, 'only_if'], asking(scope, 'only_if'), reader);
  if ((value.utm !== undefined && utm === undefined) || (value.only_if !== undefined && !onlyIf)) return undefined;
  return {
    smartSending: value.smart_sending ?? defaults.smartSending ?? true,
    transactional: value.transactional ?? defaults.transactional ?? false,
    ...(utm === undefined || utm === 'none' ? {} : { utm, ...(value.tracking === false ? { tracking: false } : {}) }),
    ...(onlyIf ? { onlyIf } : {}),
  };
}

export function readWebhook(
  value: z.output<typeof written.webhook>,
  path: Path,
  base: Base,
  reader: Reader,
): WebhookStep | undefined {
  checkTexts(value, ['url', 'body'], path, reader);
  // Klaviyo's template language may stand in it, spaces and all.
  const address = value.url.replace(/\{\{.*?\}\}|\{%.*?%\}/g, 'x');
  if (!/^https?:\/\/\S+$/.test(address) && !/^(\{\{|\{%|\$\{secret:)/.test(value.url)) {
    return reader.report(
      'invalid-value',
      [...path, 'url'],
      `"${value.url}" is not a URL.`,
      'It begins with https:// and holds no spaces.',
    );
  }
  if (value.method !== undefined && value.method.toUpperCase() !== 'POST') {
    reader.report(
      'webhook-method',
      [...path, 'method'],
      `Klaviyo sends this webhook as POST, not as ${value.method}.`,
      'Klaviyo has no other method. Let the receiver accept POST, and take this key out.',
    );
  }
  return {
    kind: 'webhook',
    ...base,
    ...sends(value),
    url: value.url,
    headers: value.headers ?? {},
    ...present({ body: value.body }),
  };
}

export function readNotify(
  value: z.output<typeof written.notify>,
  path: Path,
  base: Base,
  scope: Scope,
  reader: Reader,
): NotifyStep | undefined {
  checkTexts(value, ['subject', 'html', 'markdown'], path, reader);
  const to = typeof value.to === 'string' ? [value.to] : value.to;
  const addresses = to.map((each, i) => checkAddress(each, [...path, 'to', ...(to === value.to ? [i] : [])], reader));
  const content = readContent(value, path, scope, reader);
  const from = value.from === undefined ? scope.defaults.from : readSender(value.from, [...path, 'from'], reader);
  if (from === undefined || from.name === undefined || from.email === undefined) {
    if (value.from !== undefined && from === undefined) return undefined;
    // Klaviyo requires both of an internal alert (OpenAPI 2026-07-15: FlowInternalAlert).
    return reader.report(
      'missing-key',
      value.from === undefined ? path : [...path, 'from'],
      'A notification needs a sender with name and address.',
      'Add from: { name: …, email: … } here or under defaults.',
    );
  }
  if (!content || addresses.includes(false)) return undefined;
  return { kind: 'notify', ...base, ...sends(value), to, subject: value.subject, from, content };
}
