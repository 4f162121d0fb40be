/** sluice preview --verify: Klaviyo renders each mail as well, and the words that differ are shown. */
import { createHash } from 'node:crypto';
import { callFailed } from '../../connect/connect.ts';
import { success } from '../../diagnostics/result.ts';
import type { ApiResult } from '../../klaviyo/api-error.ts';
import type { WriteApi } from '../../klaviyo/api.ts';
import { plainText } from '../../mail/plain-text.ts';
import type { RenderedMessage } from '../../mail/preview.ts';
import { sampleFixture } from '../../mail/sample.ts';
import { hasEvent } from '../../lint/lint.ts';
import { plainJson } from '../../mail/render/context.ts';
import type { ExitCode, Io } from '../io/io.ts';
import type { Previewed } from '../../program/preview/preview-sequence.ts';
import { type CommonOptions, failed, openToWrite, printJson } from '../io/session.ts';

interface Verified {
  readonly address: string;
  readonly step: string;
  readonly same: boolean;
  /** Lines that only one of the two has; empty where both say the same. */
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
  readonly problem?: string;
}

export async function verify(io: Io, options: CommonOptions, shown: readonly Previewed[]): Promise<ExitCode> {
  const session = await openToWrite(io, options);
  if (!session) return failed;
  const project = session.loaded.config.project ?? 'preview';
  const results: Verified[] = [];
  for (const { sequence, linted, fixture } of shown) {
    const { person, event, account } = fixture ?? sampleFixture(hasEvent(sequence.trigger));
    const context = plainJson({ ...(person as object), person, event, organization: account }) as object;
    for (const { message } of linted) {
      if (message.channel === 'sms') continue;
      const theirs = await rendered(session.api, nameOf(project, sequence.address, message.source), message, context);
      const about = { address: sequence.address, step: message.step };
      results.push(
        theirs.ok
          ? { ...about, ...difference(message.text, plainText(theirs.data)) }
          : { ...about, same: false, ours: [], theirs: [], problem: callFailed(theirs.error).message },
      );
    }
  }
  if (options.format === 'json') printJson(io, { version: 1, verified: results });
  else for (const each of results) io.stdout.write(said(each));
  return results.every(({ same }) => same) ? 0 : failed;
}

/** Named as templates of an apply are: should this process die, the next apply sweeps it. */
function nameOf(project: string, address: string, html: string): string {
  const hash = (text: string, digits: number): string =>
    createHash('sha256').update(text).digest('hex').slice(0, digits);
  return `sluice:${project}:${hash(html, 16)}:${hash(address, 8)}`;
}

/** Made, rendered and deleted, also where rendering fails. */
async function rendered(
  api: WriteApi,
  name: string,
  { source }: RenderedMessage,
  context: object,
): Promise<ApiResult<string>> {
  const template = await api.createTemplate(name, source);
  if (!template.ok) return template;
  const answer = await api.renderTemplate(template.data.id, context);
  const deleted = await api.deleteTemplate(template.data.id);
  if (!answer.ok) return answer;
  if (!deleted.ok) return deleted;
  return success(answer.data.attributes.html ?? '');
}

/** By lines of words: how Klaviyo reprints HTML is nobody's concern, and labels stand for what only it knows. */
function difference(ours: string, theirs: string): Pick<Verified, 'same' | 'ours' | 'theirs'> {
  const lines = (text: string): readonly string[] =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  const [mine, other] = [lines(ours), lines(theirs)];
  const only = (a: readonly string[], b: readonly string[]): readonly string[] => a.filter((line) => !b.includes(line));
  const [left, right] = [only(mine, other), only(other, mine)];
  return { same: left.length === 0 && right.length === 0, ours: left.slice(0, 20), theirs: right.slice(0, 20) };
}

const said = ({ address, step, same, ours, theirs, problem }: Verified): string =>
  [
    `${same ? '✓' : '✗'} ${address}, ${step}: ${problem ?? (same ? 'Klaviyo renders the same words' : 'Klaviyo renders other words')}`,
    ...ours.map((line) => `    here     ${line}`),
    ...theirs.map((line) => `    Klaviyo  ${line}`),
    '',
  ].join('\n');
