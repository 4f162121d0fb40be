/** One step by its kind; `path` leads to what stands under the kind's key. */
import type { Path } from '../../yaml/yaml-range.ts';
import { readAbTest } from './ab-test.ts';
import { readDelay, readWaitUntil } from './delay.ts';
import { readEmail, readNotify, readSms, readWebhook, salvageMessage } from './messages.ts';
import type { Base } from './messages.ts';
import type { Reader } from '../reader.ts';
import type { Scope } from '../scope.ts';
import type { Step } from './step-type.ts';
import { readSkipped } from './skipped.ts';
import { readBranch, readConditionStep, readRandomSplit, readRawStep } from './splits.ts';
import { readUpdateProfile } from './update-profile.ts';
import { exit, listUpdate } from '../written/flow-steps.ts';
import * as written from '../written/messages.ts';
import type { StepKey } from '../written/steps.ts';

export function readStepOf(kind: StepKey, fields: unknown, path: Path, scope: Scope, reader: Reader): Step | undefined {
  const id = typeof fields === 'object' && fields !== null ? (fields as { id?: string }).id : undefined;
  const base: Base = { ...(id === undefined ? {} : { id }), at: reader.at(path, 'key') };
  switch (kind) {
    case 'email': {
      const value = reader.read(written.email, fields, path) ?? salvageMessage(fields, path, scope, reader);
      return value && sending(readEmail(value, path, base, scope, reader), path, reader);
    }
    case 'sms': {
      const value = reader.read(written.sms, fields, path) ?? salvageMessage(fields, path, scope, reader);
      return value && sending(readSms(value, path, base, scope, reader), path, reader);
    }
    case 'webhook': {
      const value = reader.read(written.webhook, fields, path);
      return value && sending(readWebhook(value, path, base, reader), path, reader);
    }
    case 'notify': {
      const value = reader.read(written.notify, fields, path) ?? salvageMessage(fields, path, scope, reader);
      return value && sending(readNotify(value, path, base, scope, reader), path, reader);
    }
    case 'ab_test': {
      const value = reader.read(written.abTest, fields, path);
      return value && sending(readAbTest(value, path, base, scope, reader), path, reader);
    }
    case 'delay':
      return readDelay(fields, path, base, reader);
    case 'wait_until':
      return readWaitUntil(fields, path, base, reader);
    case 'condition':
      return readConditionStep(fields, path, base, scope, reader);
    case 'branch':
      return readBranch(fields, path, base, scope, reader);
    case 'random_split':
      return readRandomSplit(fields, path, base, scope, reader);
    case 'raw':
      return readRawStep(fields, path, base, scope, reader);
    case 'update_profile':
      return readUpdateProfile(fields, path, base, reader);
    case 'add_to_list':
    case 'remove_from_list': {
      const value = reader.read(listUpdate, fields, path);
      if (!value) return undefined;
      const { name, status, list } = value;
      return {
        kind,
        ...base,
        ...(name === undefined ? {} : { name }),
        ...(status === undefined ? {} : { status }),
        list,
      };
    }
    case 'exit':
      return reader.read(exit, fields ?? {}, path) && { kind: 'exit', ...base };
    default:
      return readSkipped(kind, fields, path, base, scope, reader);
  }
}

/** What sends should be known by an id of its author's. */
function sending<S extends Step>(step: S | undefined, path: Path, reader: Reader): S | undefined {
  if (step !== undefined && step.id === undefined) {
    reader.report(
      'missing-id',
      path,
      `This ${step.kind} has no id.`,
      "Sluice gives it one and finds it again by likeness. Write an id of your own, such as id: first-reminder: it keeps the step's people and figures together however you edit it.",
      'key',
    );
  }
  return step;
}
