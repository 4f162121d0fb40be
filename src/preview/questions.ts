/** What splits ask and whom messages are for, in words; told from what Klaviyo gets, so that they say what will be asked. */
import { filterWords, type Names } from '../flow/words/condition-words.ts';
import type { Subject } from '../flow-tests/subject.ts';
import { idOf } from '../simulate/graph.ts';
import { fieldsOf } from '../text/json.ts';

export interface Questions {
  /** "Placed Order not once since entry?" */
  readonly of: (step: string) => string | undefined;
  /** The words on the ways of a step's `then` and `else`. */
  readonly ways: (step: string) => { readonly yes: string; readonly no: string };
  /** A message's own filter. */
  readonly onlyIf: (step: string) => string | undefined;
}

/** Names stand in place of ids in a subject; lists and segments bear what they are. */
export const plainNames: Names = (id) => id.replace(/^(list|segment):/, '$1 ');

/** Without a subject (the sequence does not compile) nothing is known but yes and no. */
export function questionsOf(subject: Subject | undefined): Questions {
  const actions = new Map(
    (subject?.definition.actions ?? []).map((action) => [subject?.steps.get(idOf(action))?.id, action] as const),
  );
  const dataOf = (step: string) => fieldsOf(fieldsOf(actions.get(step))['data']);
  return {
    of: (step) => {
      const { profile_filter: profile, trigger_filter: trigger } = dataOf(step);
      const words = filterWords(profile ?? trigger, plainNames);
      return words === null ? undefined : `${words.charAt(0).toUpperCase()}${words.slice(1)}?`;
    },
    ways: (step) => {
      const action = actions.get(step);
      const ways = action && subject?.steps.get(idOf(action))?.ways;
      const isRandom = JSON.stringify(dataOf(step)).includes('profile-sample');
      if (isRandom) return { yes: 'In the sample', no: 'The others' };
      return ways?.get('yes') === 'else' ? { yes: 'No', no: 'Yes' } : { yes: 'Yes', no: 'No' };
    },
    onlyIf: (step) => {
      const filter = fieldsOf(dataOf(step)['message'])['additional_filters'];
      return filterWords(filter, plainNames) ?? undefined;
    },
  };
}
