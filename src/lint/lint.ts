/** All lints of a sequence's messages, as problems at their places, each as severe as sluice.yaml takes it. */
import { catalog } from '../diagnostics/catalog.ts';
import { type Diagnostic, diagnostic, type Severity, type SourceRange } from '../diagnostics/diagnostic.ts';
import { type RenderedMessage, renderMessages } from '../mail/preview.ts';
import { type Fixture, sampleFixture } from '../mail/sample.ts';
import type { Content, Sequence, Trigger } from '../model/sequence.ts';
import { lintEvent } from './event.ts';
import type { Finding, LintCode } from './finding.ts';
import { lintMail } from './mail.ts';
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
  const severity: Severity =
    level === undefined ? catalog[problem.code].severity : level === 'warn' ? 'warning' : 'error';
  return level === undefined ? problem : { ...problem, severity };
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
 */
export function lintSequence(
  sequence: Sequence,
  templates: ReadonlyMap<string, string>,
  fixture: Fixture | undefined,
  config: LintConfig,
  now: number,
): readonly Linted[] {
  const triggered = hasEvent(sequence.trigger);
  const shown = fixture ?? sampleFixture(triggered);
  const { trigger } = sequence;
  const metric = trigger.kind === 'metric' ? { metric: trigger.metric.name } : {};
  const facts = { triggered, trigger: trigger.type, ...metric, ...(fixture ? { fixture } : {}) };
  const messages = renderMessages(sequence, templates, { fixture: shown, now });
  const firstText = messages.find(({ channel }) => channel === 'sms');
  return messages.map((message) => {
    const { of, source } = message;
    const marketing = of.kind === 'email' && !of.transactional;
    const findings: readonly Finding[] =
      of.kind === 'sms'
        ? [...lintWords(source), ...lintSms(message, message === firstText)]
        : [
            ...lintMail(source, { marketing, clients: config.clients, ownPage: !isMarkdown(of.content) }),
            ...lintSize(message),
            ...(fixture ? lintEmptyLinks(message) : []),
            ...lintSubject(message),
          ];
    const texts = of.kind === 'sms' ? [] : [of.subject, ...(of.kind === 'email' && of.preview ? [of.preview] : [])];
    const ofTexts = texts.flatMap((text) => [...lintWords(text), ...lintEvent(text, facts)]);
    const told = [
      ...few([...findings, ...lintEvent(source, facts)]).map((each) => problemOf(each, sequence, message, true)),
      ...few(ofTexts).map((each) => problemOf(each, sequence, message, false)),
    ];
    return { message, problems: told.flatMap((problem) => levelled(problem, config) ?? []) };
  });
}

const isMarkdown = (content: Content): boolean =>
  content.kind === 'file' ? content.file.endsWith('.md') : content.format === 'markdown';

/** So many of a kind in one mail; the rest is more of the same. */
const most = 5;
function few(findings: readonly Finding[]): readonly Finding[] {
  const counts = new Map<string, number>();
  return findings.filter(({ code }) => {
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    return count <= most;
  });
}

function problemOf(
  { code, message, detail, offset, length }: Finding,
  { address }: Sequence,
  { of, source, step }: RenderedMessage,
  inBody: boolean,
): Diagnostic {
  const body = inBody && of.kind !== 'sms' ? of.content : undefined;
  const at =
    body?.kind === 'file' && body.file.endsWith('.html') && offset !== undefined
      ? rangeIn(body.file, source, offset, length ?? 0)
      : (body?.at ?? of.at);
  return diagnostic(code, message, detail, { at, address, step });
}

/** A place in a file; a range over several lines is marked to the end of its first. */
function rangeIn(file: string, text: string, offset: number, length: number): SourceRange {
  const before = text.slice(0, offset).split('\n');
  const [line, column] = [before.length, (before.at(-1)?.length ?? 0) + 1];
  const within = text.slice(offset, offset + length).split('\n')[0]!.length;
  return { file, line, column, endLine: line, endColumn: column + within };
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
