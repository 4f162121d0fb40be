/** All lints of a sequence's messages, as problems at their places, each as severe as sluice.yaml takes it. */
import type { LintCode } from '../diagnostics/catalog.ts';
import { type Diagnostic, diagnostic, type SourceRange } from '../diagnostics/diagnostic.ts';
import { type RenderedMessage, renderMessages } from '../mail/preview.ts';
import { type Fixture, sampleFixture } from '../mail/sample.ts';
import type { Content } from '../steps/message-parts.ts';
import type { Sequence } from '../model/sequence.ts';
import type { Trigger } from '../triggers/kinds.ts';
import { lintEvent } from './event.ts';
import type { Finding } from './finding.ts';
import { lintMail } from './mail.ts';
import { placeIn } from './place.ts';
import { lintEmptyLinks, lintSize, lintSms, lintSubject } from './rendered.ts';
import type { Client } from './support.ts';
import { lintWords } from './words.ts';

export type Level = 'off' | 'warn' | 'error';

export interface LintConfig {
  readonly clients: readonly Client[];
  readonly levels: Readonly<Partial<Record<LintCode, Level>>>;
}

/** As the repository wants it; undefined where it is switched off. */
export function levelled(problem: Diagnostic, { levels }: LintConfig): Diagnostic | undefined {
  const level = levels[problem.code as LintCode];
  if (level === 'off') return undefined;
  return level === undefined ? problem : { ...problem, severity: level === 'warn' ? 'warning' : 'error' };
}

/** What Klaviyo holds already is not refused for it. */
export const templateCodes = ['template-syntax', 'template-unknown'] as const;

/** Of these, those that this repository does not take for errors. */
export const playedDown = ({ levels }: LintConfig): readonly (typeof templateCodes)[number][] =>
  templateCodes.filter((code) => levels[code] === 'off' || levels[code] === 'warn');

const events = new Set<Trigger['kind']>(['metric', 'price-drop', 'low-inventory']);
export const hasEvent = ({ kind }: Trigger): boolean => events.has(kind) || kind === 'raw';

export interface Linted {
  readonly message: RenderedMessage;
  readonly problems: readonly Diagnostic[];
}

/**
 * @param fixture of a file; without one the made-up person and event are used, and nothing is said of the event's names
 * @param now milliseconds since 1970
 * @param originals file → what the author wrote, where the templates hold something else (MJML)
 */
export function lintSequence(
  sequence: Sequence,
  templates: ReadonlyMap<string, string>,
  fixture: Fixture | undefined,
  config: LintConfig,
  now: number,
  originals: ReadonlyMap<string, string> = new Map(),
): readonly Linted[] {
  const triggered = hasEvent(sequence.trigger);
  const shown = fixture ?? sampleFixture(triggered);
  const { trigger } = sequence;
  const metric = trigger.kind === 'metric' ? trigger.metric.name : undefined;
  const facts = { triggered, trigger: trigger.type, metric, fixture };
  const messages = renderMessages(sequence, templates, { fixture: shown, now });
  const firstText = messages.find(({ channel }) => channel === 'sms');
  return messages.map((message) => {
    const { of, source } = message;
    // Its template cannot be read, which is told where it was read.
    if (of.kind !== 'sms' && of.content.kind === 'file' && !templates.has(of.content.file))
      return { message, problems: [] };
    const authored = (of.kind === 'sms' ? undefined : markdownOf(of.content, templates)) ?? source;
    const ofHtml: readonly Finding[] =
      of.kind === 'sms'
        ? lintSms(message, message === firstText)
        : [
            ...lintMail(source, {
              marketing: of.kind === 'email' && !of.transactional,
              clients: config.clients,
              ownPage: authored === source,
            }),
            ...lintSize(message),
            ...(fixture ? lintEmptyLinks(message) : []),
            ...lintSubject(message),
          ];
    const texts = of.kind === 'sms' ? [] : [of.subject, ...(of.kind === 'email' && of.preview ? [of.preview] : [])];
    const wordsIn = (text: string): readonly Finding[] => [...lintWords(text), ...lintEvent(text, facts)];
    const body = of.kind === 'sms' ? undefined : of.content;
    const file = body?.kind === 'file' ? body.file : undefined;
    const original = file === undefined ? undefined : (originals.get(file) ?? authored);
    const inHtml = (one: Finding): SourceRange | undefined =>
      file === undefined || original === undefined ? undefined : placeIn(file, original, source, one);
    const inAuthored = (one: Finding): SourceRange | undefined =>
      file !== undefined && original === authored ? placeIn(file, authored, authored, one) : inHtml(one);
    const problem = (one: Finding, at: SourceRange | undefined): Diagnostic =>
      diagnostic(one.code, one.message, one.detail, { at: at ?? of.at, address: sequence.address, step: message.step });
    const told = [
      ...few(
        [...wordsIn(authored).map((one) => [one, inAuthored] as const), ...ofHtml.map((one) => [one, inHtml] as const)],
        ([{ code }]) => code,
      ).map(([one, place]) => problem(one, place(one) ?? body?.at)),
      ...few(texts.flatMap(wordsIn), ({ code }) => code).map((one) => problem(one, undefined)),
    ];
    return { message, problems: told.flatMap((one) => levelled(one, config) ?? []) };
  });
}

/** The author's own text, where HTML is made of it; undefined where it is HTML. */
function markdownOf(content: Content, templates: ReadonlyMap<string, string>): string | undefined {
  if (content.kind === 'file') return content.file.endsWith('.md') ? templates.get(content.file) : undefined;
  return content.format === 'markdown' ? content.text : undefined;
}

/** So many of a kind in one mail; the rest is more of the same. */
const most = 5;
function few<T>(items: readonly T[], codeOf: (item: T) => string): readonly T[] {
  const counts = new Map<string, number>();
  return items.filter((item) => {
    const count = (counts.get(codeOf(item)) ?? 0) + 1;
    counts.set(codeOf(item), count);
    return count <= most;
  });
}

/** Problems of all messages, each place told once: one template may be sent by several steps. */
export function problemsOf(linted: readonly Linted[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return linted
    .flatMap(({ problems }) => problems)
    .filter(({ code, message, at, severity }) => {
      const key = `${code} ${at?.file}:${at?.line}:${at?.column} ${message}`;
      return severity !== 'hint' && !seen.has(key) && seen.add(key);
    });
}
