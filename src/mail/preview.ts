/**
 * A sequence, its templates and a fixture → its messages as people get them. Pure: clock and lint are given. What the
 * command line prints as JSON, what a page of previews is drawn from.
 */
import { markdownMail } from '../compile/markdown.ts';
import type { DiagnosticJson } from '../diagnostics/render.ts';
import type { EmailStep } from '../steps/email.ts';
import type { Step } from '../steps/kinds.ts';
import type { Content } from '../steps/message-parts.ts';
import type { NotifyStep } from '../steps/notify.ts';
import type { SmsStep } from '../steps/sms.ts';
import type { Sequence } from '../model/sequence.ts';
import { allSteps } from '../model/walk.ts';
import { valueFrom } from './render/context.ts';
import { parse } from './language/parse.ts';
import { plainText } from './plain-text.ts';
import { render, type Note, type RenderOptions } from './render/render.ts';
import type { Fixture } from './sample.ts';
import { smsAsSent, smsParts } from './sms.ts';
import { Placeholder, type Dict, type Value } from './python/value.ts';

export interface PreviewMessage {
  /** Id of the step; its kind where it has none yet. */
  readonly step: string;
  readonly channel: 'email' | 'sms' | 'notify';
  /** Empty for texts. */
  readonly subject: string;
  readonly preview: string;
  /** As a mail program shows it; empty where the account's own sender is used. */
  readonly from: string;
  readonly html: string;
  /** What a reader sees of a mail; a text as it is sent. */
  readonly text: string;
  /** Of a text message. */
  readonly segments?: number;
  /** In UTF-8: of the rendered HTML, or of a text. */
  readonly bytes: number;
  readonly lint: readonly DiagnosticJson[];
}

export interface Preview {
  readonly version: 1;
  readonly address: string;
  readonly messages: readonly PreviewMessage[];
}

/** One rendered message, with what the lint and `--verify` look at besides. */
export interface RenderedMessage extends Omit<PreviewMessage, 'lint'> {
  readonly of: MessageStep;
  /** The template before it was rendered: HTML, Markdown compiled. */
  readonly source: string;
  readonly notes: readonly Note[];
  readonly subjectNotes: readonly Note[];
}

export type MessageStep = EmailStep | SmsStep | NotifyStep;

export interface Showing {
  readonly fixture: Fixture;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** The steps that send something one can look at, in the order of the file. */
export const messagesOf = (sequence: Sequence): readonly MessageStep[] =>
  [...allSteps(sequence.steps)].filter(isMessage);
const isMessage = (step: Step): step is MessageStep =>
  step.kind === 'email' || step.kind === 'sms' || step.kind === 'notify';

/** HTML as Klaviyo is given it, not rendered yet. */
export function sourceOf(content: Content, templates: ReadonlyMap<string, string>, unsubscribe: boolean): string {
  const text = content.kind === 'file' ? (templates.get(content.file) ?? '') : content.text;
  const markdown = content.kind === 'file' ? content.file.endsWith('.md') : content.format === 'markdown';
  return markdown ? markdownMail(text, unsubscribe) : text;
}

export function renderMessages(
  sequence: Sequence,
  templates: ReadonlyMap<string, string>,
  showing: Showing,
): readonly RenderedMessage[] {
  const context = contextOf(showing.fixture);
  const options = optionsOf(showing, true);
  return messagesOf(sequence).map((step) => {
    const id = step.id ?? step.kind;
    if (step.kind === 'sms') return renderSms(step, id, context, options);
    return renderMail(step, id, templates, context, options);
  });
}

function renderMail(
  step: EmailStep | NotifyStep,
  id: string,
  templates: ReadonlyMap<string, string>,
  context: Dict,
  options: RenderOptions,
): RenderedMessage {
  const source = sourceOf(step.content, templates, step.kind === 'email' && !step.transactional);
  const plain = { ...options, autoescape: false };
  const html = render(parse(source).tree, context, options);
  const subject = render(parse(step.subject).tree, context, plain);
  const preview = step.kind === 'email' && step.preview ? render(parse(step.preview).tree, context, plain).text : '';
  return {
    step: id,
    channel: step.kind,
    subject: subject.text,
    preview,
    from: senderOf(step),
    html: html.text,
    /** Worked out when it is asked for: a check of many mails never does. */
    get text() {
      return plainText(html.text);
    },
    bytes: Buffer.byteLength(html.text),
    of: step,
    source,
    notes: html.notes,
    subjectNotes: subject.notes,
  };
}

function renderSms(step: SmsStep, id: string, context: Dict, options: RenderOptions): RenderedMessage {
  const body = render(parse(step.body).tree, context, { ...options, autoescape: false });
  const organization = context.get('organization');
  const name = organization instanceof Map ? organization.get('name') : undefined;
  const text = smsAsSent(body.text, step, typeof name === 'string' ? name : 'Your shop');
  return {
    step: id,
    channel: 'sms',
    subject: '',
    preview: '',
    from: '',
    html: '',
    text,
    segments: smsParts(text).segments,
    bytes: Buffer.byteLength(text),
    of: step,
    source: step.body,
    notes: body.notes,
    subjectNotes: [],
  };
}

const senderOf = ({ from }: EmailStep | NotifyStep): string =>
  from === undefined
    ? ''
    : from.name === undefined
      ? (from.email ?? '')
      : from.email === undefined
        ? from.name
        : `${from.name} <${from.email}>`;

/** Without what only the lint needs. */
export function previewOf(
  sequence: Sequence,
  messages: readonly RenderedMessage[],
  lint: (message: RenderedMessage) => readonly DiagnosticJson[],
): Preview {
  return {
    version: 1,
    address: sequence.address,
    messages: messages.map((message) => {
      const { of: _of, source: _source, notes: _notes, subjectNotes: _subjectNotes, ...shown } = message;
      return { ...shown, lint: lint(message) };
    }),
  };
}

/** Names every message has [D]: the person and their fields, the event, the organisation. */
export function contextOf(fixture: Fixture): Dict {
  const person = valueFrom(fixture.person ?? {});
  const shortcuts = ['first_name', 'last_name', 'full_name', 'email', 'phone_number', 'title', 'organization_name'];
  const names = person instanceof Map ? shortcuts.filter((name) => person.has(name)) : [];
  return new Map<string, Value>([
    ...names.map((name) => [name, (person as Dict).get(name)!] as const),
    ['person', person],
    ...(fixture.event === undefined ? [] : [['event', valueFrom(fixture.event)] as const]),
    ['organization', valueFrom(fixture.account ?? {})],
    ['feeds', new Placeholder('product feed')],
  ]);
}

export function optionsOf({ fixture, now }: Showing, autoescape: boolean): RenderOptions {
  const { timezone, currency } = (fixture.account ?? {}) as { timezone?: unknown; currency?: unknown };
  return {
    now,
    zone: typeof timezone === 'string' ? timezone : 'UTC',
    currency: typeof currency === 'string' ? currency : 'USD',
    autoescape,
  };
}
