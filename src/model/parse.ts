/** Written → Sequence: one file's value, checked and understood, defaults and variables filled in. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { DiagnosticCode } from '../diagnostics/catalog.ts';
import type { YamlSource } from '../yaml/yaml.ts';
import { readCondition } from './conditions/condition.ts';
import { readDefaults } from './defaults.ts';
import { kindOf } from './issue.ts';
import { isObject, present } from '../text/json.ts';
import type { MetricOverrides } from './conditions/metric-names.ts';
import { makeReader, type Reader, reportAltered } from './reader.ts';
import { readInnerTests } from './flow-test/parse-flow-test.ts';
import { readReentry } from './reentry.ts';
import { readSchedule } from './schedule.ts';
import { checkSequence } from './rules/rules.ts';
import { asking, type Scope, type TemplateUse } from './scope.ts';
import type { Condition } from './conditions/condition-type.ts';
import type { Sequence } from './sequence.ts';
import { readSteps } from '../steps/read-steps.ts';
import { mostWritten, tooManyWritten } from '../steps/count-steps.ts';
import { readTrigger } from '../triggers/read-trigger.ts';
import { putInVariables, type TextWords } from './config/variables.ts';
import { sequence as schema } from './written/sequence.ts';

/** What of the account a sequence is read with. */
export interface AccountWords extends TextWords {
  readonly metrics: MetricOverrides;
  /** Errors that do not keep a sequence from being used: what is in Klaviyo already, or what sluice.yaml plays down. */
  readonly tolerated?: readonly DiagnosticCode[];
}

export interface ParsedSequence {
  /** Absent whenever there is an error among the diagnostics. */
  readonly sequence?: Sequence;
  /** What tells it apart from others; known although the file has errors of its own. */
  readonly identity?: Identity;
  readonly templates: readonly TemplateUse[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Of a sequence: what no other may have too. */
export type Identity = Pick<Sequence, 'address' | 'file' | 'name' | 'adopt'> & {
  readonly at: Omit<Sequence['at'], 'status'>;
};

/** `address` is the file's path under flows/ without its ending. */
export function parseSequence(source: YamlSource, address: string, account: AccountWords): ParsedSequence {
  const diagnostics: Diagnostic[] = [];
  const isError = (d: Diagnostic): boolean => d.severity === 'error' && !(account.tolerated?.includes(d.code) ?? false);
  const reader = makeReader(source, address, diagnostics);
  if (!isObject(source.value)) {
    reader.report('wrong-type', [], {
      message: `A sequence must be a map, not ${kindOf(source.value)}.`,
      detail: 'Begin with name:, trigger: and steps:.',
    });
    return { templates: [], diagnostics };
  }
  reportAltered(reader);
  const value = putInVariables(source.value, [], account, reader);
  // Unknown and wrong keys at the top do not hide what is wrong below: each part is read from the raw map.
  const top = reader.read(schema, value, []);
  const map = value as Readonly<Record<string, unknown>>;

  const trigger =
    map.trigger === undefined ? undefined : readTrigger(map.trigger, ['trigger'], account.metrics, reader);
  const defaults = readDefaults(map.defaults, ['defaults'], reader);
  const scope: Scope = {
    file: source.file,
    // Without a trigger that could be read nothing is said about its events.
    metricTrigger: trigger === undefined || trigger.kind === 'metric' || trigger.kind === 'raw',
    overrides: account.metrics,
    defaults: defaults ?? {},
    templates: [],
    readSteps,
    exits: [],
  };
  const { templates } = scope;
  const read = (key: 'audience' | 'exit_when'): Condition | undefined =>
    map[key] === undefined ? undefined : readCondition(map[key], [key], asking(scope, key), reader);
  const audience = read('audience');
  const exitWhen = read('exit_when');
  const reentry = readReentry(map.reentry, ['reentry'], reader, trigger);
  const schedule = top && readSchedule(top, reader);
  const endless = tooManyWritten(map.steps, ['steps']);
  if (endless !== undefined) {
    reader.report('too-many-actions', endless, {
      message: `There are more than ${mostWritten} steps by here, aliases written out.`,
      detail: 'A flow takes 200 actions. Where aliases (*name) repeat whole lists of steps, take them out.',
    });
  }
  const steps =
    map.steps === undefined || endless !== undefined ? undefined : readSteps(map.steps, ['steps'], scope, reader);
  const tests = readInnerTests(map.tests, ['tests'], address, reader);
  const identity = identityOf(map, address, reader);
  if (diagnostics.some(isError) || !top || !trigger || !steps || !reentry) return { identity, templates, diagnostics };

  const sequence: Sequence = {
    address,
    file: source.file,
    name: spelled(top.name),
    ...present({ description: top.description }),
    deploy: top.deploy ?? true,
    ...present({ movedFrom: top.moved_from, adopt: top.adopt, status: top.status, schedule }),
    ...(top.pilot ? { pilot: { segment: top.pilot.segment, at: reader.at(['pilot', 'segment']) } } : {}),
    trigger,
    ...present({ audience, exitWhen: withExits(exitWhen, scope.exits) }),
    reentry,
    ...present({ replace: top.replace, meets: readMeets(top.meets, reader) }),
    steps,
    ...present({ tests }),
    at: {
      name: reader.at(['name']),
      ...(top.status === undefined ? {} : { status: reader.at(['status']) }),
      ...(top.adopt === undefined ? {} : { adopt: reader.at(['adopt']) }),
    },
  };
  diagnostics.push(...checkSequence(sequence));
  return { sequence: diagnostics.some(isError) ? undefined : sequence, identity, templates, diagnostics };
}

const readMeets = (written: readonly string[] | undefined, reader: Reader): Sequence['meets'] =>
  written?.map((address, index) => ({ address: address.replace(/\.yaml$/, ''), at: reader.at(['meets', index]) }));

/** One spelling of each letter: names are compared, also with what Klaviyo gives back. */
const spelled = (name: string): string => name.normalize('NFC');

function identityOf({ name, adopt }: Readonly<Record<string, unknown>>, address: string, reader: Reader) {
  if (typeof name !== 'string' || name === '') return undefined;
  const at = { name: reader.at(['name']), ...(typeof adopt === 'string' ? { adopt: reader.at(['adopt']) } : {}) };
  const identity: Identity = { address, file: at.name.file, name: spelled(name), at };
  return typeof adopt === 'string' ? { ...identity, adopt } : identity;
}

/** People leave when the sequence's own exit holds, or one that a skipped step has brought along. */
function withExits(own: Condition | undefined, more: readonly Condition[]): Condition | undefined {
  const all = own ? [own, ...more] : more;
  const [first] = all;
  if (first === undefined || all.length === 1) return first;
  return { kind: 'any', of: all, at: first.at };
}
