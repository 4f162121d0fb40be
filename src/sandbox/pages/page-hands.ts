/** What the forms of the page do: the hands of ui.ts, and time. */
import type { Sandbox } from '../sandbox.ts';
import { isStatus } from '../flows/status.ts';

export type Form = Readonly<Record<string, string>>;

type Hand = (sandbox: Sandbox, form: Required<Form>) => string;

const field = (form: Form, name: string): string => {
  const value = form[name]?.trim();
  if (!value) throw new Error(`${name} is missing`);
  return value;
};

const hands: Readonly<Record<string, Hand>> = {
  rename: ({ ui }, form) => {
    ui.renameFlow(field(form, 'flow'), field(form, 'text'));
    return 'Renamed.';
  },
  status: ({ ui }, form) => {
    const status = field(form, 'text');
    if (!isStatus(status)) throw new Error(`${status} is no status`);
    ui.setFlowStatus(field(form, 'flow'), status);
    return `Set ${status}, with all its steps.`;
  },
  clone: ({ ui }, form) => `Cloned as ${ui.cloneFlow(field(form, 'flow')).id}.`,
  archive: ({ ui }, form) => {
    ui.archiveFlow(field(form, 'flow'));
    return 'Archived. Who waited in it was cancelled.';
  },
  restore: ({ ui }, form) => {
    ui.restoreFlow(field(form, 'flow'));
    return 'Restored as a draft.';
  },
  delete: ({ ui }, form) => {
    ui.deleteFlow(field(form, 'flow'));
    return 'Deleted, with its figures. Who waited in it was cancelled.';
  },
  subject: ({ ui }, form) => {
    ui.editSubject(field(form, 'flow'), field(form, 'action'), field(form, 'text'));
    return 'The subject is changed.';
  },
  delay: ({ ui }, form) => {
    const value = Number(field(form, 'text'));
    if (!Number.isInteger(value) || value < 0) throw new Error('a delay is a whole number');
    ui.editAction(field(form, 'flow'), field(form, 'action'), { value });
    return 'The delay is changed. Who waits in it is not rescheduled.';
  },
  remove: ({ ui }, form) => {
    ui.removeAction(field(form, 'flow'), field(form, 'action'));
    return 'The step is gone, and its ends are joined.';
  },
};

/** Does it, and says what was done or why not. */
export function act(sandbox: Sandbox, form: Form, letPass: (ms: number) => void): string {
  try {
    if (form.do === 'pass') {
      const seconds = Number(field(form, 'seconds'));
      if (!(seconds > 0 && seconds <= 366 * 86_400)) throw new Error('at most a year passes at once');
      letPass(seconds * 1000);
      return 'Time has passed.';
    }
    const hand = Object.hasOwn(hands, form.do ?? '') ? hands[form.do ?? ''] : undefined;
    if (hand === undefined) throw new Error('there is no such hand');
    return hand(sandbox, form);
  } catch (error) {
    return `Not done: ${error instanceof Error ? error.message : String(error)}.`;
  }
}
