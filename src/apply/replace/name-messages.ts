/**
 * Conditions of a new flow that ask about its own messages (`opened: STEP`): the messages have ids only now, so the actions
 * that ask are written a second time, with the ids in place of the tokens. The flow is a draft, and nobody is in it.
 */
import { failed, success } from '../../diagnostics/result.ts';
import type { FlowDefinition } from '../../wire/types.ts';
import { mapMessageTokens, messageId, messagesAwaited } from '../../flow/message-names.ts';
import { actionId } from '../../flow/tree.ts';
import { plural } from '../../text/words.ts';
import type { ObservedFlow } from '../../ledger/observed.ts';
import { readWhole } from '../../observe/read-flow.ts';
import type { Session } from '../session/session.ts';
import { fail, fromApi, type Step } from '../session/step.ts';
import { lookAgain } from '../session/tries.ts';
import { type Meaning, readBack } from '../verify.ts';

/** The flow as it stands once every condition names its message; as given where none asks for one. */
export async function nameMessages(session: Session, meant: Meaning, flow: ObservedFlow): Promise<Step<ObservedFlow>> {
  if (messagesAwaited(meant.definition).size === 0) return success(flow);
  const { match } = readBack(meant, flow.definition as FlowDefinition, session.ports.secrets);
  const byId = new Map(flow.definition?.actions.map((action) => [actionId(action), action]));
  const idOf = (step: string): string | undefined => messageId(byId.get(match.toAction.get(step) ?? ''));
  const asking = [...byId].filter(([, action]) => messagesAwaited(action).size > 0);
  for (const [id, action] of asking) {
    const named = mapMessageTokens(action, idOf);
    const [lost] = messagesAwaited(named);
    if (lost !== undefined) return fail(`The message of ${lost} cannot be told apart in the flow that was made.`);
    const sent = fromApi(await session.api.updateFlowAction(id, named));
    if (!sent.ok) {
      const message = `A condition on ${[...messagesAwaited(action)].join(', ')} could not be set: ${sent.error.message}`;
      return failed({ ...sent.error, message });
    }
  }
  if (asking.length === 0) return success(flow);
  const read = await lookAgain(session, async () => {
    const now = fromApi(await readWhole(session.api, flow.id));
    const isSet = now.ok && messagesAwaited(now.data.definition).size === 0;
    // Not read is not wrong: the flow stays, and the next run finds it by its announcement.
    if (!now.ok) return fail(now.error.message, 'unknown');
    return isSet ? now : undefined;
  });
  return read ?? fail(`Klaviyo kept ${plural(asking.length, 'condition')} without the message that was set.`);
}
