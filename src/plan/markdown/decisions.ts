/** What somebody must decide or do before a merge: each refusal with its way out, and what waits for its time. */
import { type Diagnostic, isError } from '../../diagnostics/diagnostic.ts';
import { grouped } from '../../text/group.ts';
import { codeOf, markdownCode, textOf } from '../words/escape.ts';
import type { Change, Plan, Refusal } from '../plan.ts';
import { shellWord } from '../terminal/render-problems.ts';
import { isCommand } from '../words/render-words.ts';
import { type Item, section, type Section, sequenceWords } from './head.ts';
import type { LinkOptions } from './links.ts';

/** Said by the errors themselves. */
const saidByErrors: ReadonlySet<Refusal['code']> = new Set(['has-errors', 'blocked-changes']);

/** Refusals that are to be told: those of errors are not, where the errors are. */
export function decisionsOf(plan: Plan, problems: readonly Diagnostic[]): readonly Refusal[] {
  const hasErrors = problems.some(isError);
  return plan.refusals.filter(({ code }) => !(hasErrors && saidByErrors.has(code)));
}

export function decisionSection(plan: Plan, problems: readonly Diagnostic[], links: LinkOptions): Section | undefined {
  const byAddress = new Map(plan.changes.map((change) => [change.address, change]));
  // One and the same question about many sequences is asked once.
  const groups = grouped(decisionsOf(plan, problems), ({ code, message, allow }) => `${code} ${message} ${allow}`);
  const items = [...groups.values()].map((group) => itemOf(group, byAddress, links));
  return section('**Before you merge**', items, '> ');
}

function itemOf(group: readonly Refusal[], changes: ReadonlyMap<string, Change>, links: LinkOptions): Item {
  const [refusal] = group as readonly [Refusal, ...Refusal[]];
  const change = changes.get(refusal.address ?? '');
  const names = group.flatMap(({ address }) => {
    const own = changes.get(address ?? '');
    return own !== undefined ? [sequenceWords(own, links)] : address === undefined ? [] : [markdownCode(address)];
  });
  const who = names.length === 0 ? '' : `${names.join(', ')}: `;
  const bare = group.map(({ address }) => (address === undefined ? '' : `${codeOf(address, 120)} `));
  return {
    full: `- ${who}${words(refusal, change)}`,
    short: `- ${bare.join('')}\`${refusal.code}\`: ${textOf(refusal.message, 160)}`,
    bare: `${bare.join('')}\`${refusal.code}\``,
  };
}

/** On a pull request a label is the way to allow harm; it must be set by someone who may write, after this comment. */
function words(refusal: Refusal, change: Change | undefined): string {
  const { code, message, allow, address } = refusal;
  const said = textOf(message, 400);
  if ((code === 'destroys-run-flow' || code === 'drain-unproven') && address !== undefined) {
    const label = change?.kind === 'delete' ? 'sluice:allow-delete' : 'sluice:allow-replace';
    const command = markdownCode(`sluice apply --allow ${shellWord(address)}`);
    const once = code === 'drain-unproven' ? ' A drain that was watched to hold makes this the last time.' : '';
    return `${said}${once} **Add the label \`${label}\` to allow it** (if it is on already, take it off and set it again), or run ${command}.`;
  }
  if (code === 'edited-in-klaviyo' && address !== undefined) {
    const [keep, over] = [`sluice pull ${shellWord(address)}`, `sluice apply --overwrite-drift ${shellWord(address)}`];
    return `${said} **To keep the edit**, run ${markdownCode(keep)} and commit; **to overwrite it**, run ${markdownCode(over)}.`;
  }
  return `${said} ${isCommand(refusal) ? '**To allow it:** ' : ''}${textOf(allow, 400)} (\`${code}\`)`;
}
