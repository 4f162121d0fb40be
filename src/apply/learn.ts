/** What an apply tries on the account before it decides: only what may spare people in a flow a replacement. */
import { success } from '../diagnostics/result.ts';
import { observedDefinition } from '../plan/match/compare.ts';
import { decide } from '../plan/decide.ts';
import type { DecideInput } from '../plan/input.ts';
import type { Plan } from '../plan/plan.ts';
import { spared } from '../plan/rows/spared.ts';
import { probeRestitch } from './probe.ts';
import type { Session } from './session/session.ts';
import type { Step } from './session/step.ts';

/**
 * The plan as it is after what could be learnt: the same where nothing was worth a try. Fails when the try did not come
 * to its end; then nothing is replaced, since an update might have done.
 */
export async function learn(session: Session, input: DecideInput, plan: Plan): Promise<Step<Plan>> {
  const [address] = spared(input, plan);
  if (address === undefined) return success(plan);
  const flow = input.observed.flows[plan.changes.find((change) => change.address === address)?.flow_id ?? ''];
  const like = flow === undefined ? undefined : observedDefinition(flow, input.ledger.entries[address]?.base);
  if (like === undefined) return success(plan);
  session.tell(address, 'resume', 'trying on a scratch draft whether Klaviyo joins the ends where a step is removed');
  const probed = await probeRestitch(session, like);
  if (!probed.ok) return probed;
  return success(decide({ ...input, ledger: session.ledger() }));
}
