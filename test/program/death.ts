/**
 * A run of the command line that dies at one of its requests, and what a person does next. Preparation is shared; of the
 * deaths that leave the same account and the same ledger one is gone on with, since what follows depends on nothing else.
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../../src/cli/program.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { oakAndIron } from '../../src/sandbox/account/seed.ts';
import type { SandboxState } from '../../src/sandbox/account/state.ts';
import { type Ledger, emptyLedger } from '../../src/ledger/ledger-entry.ts';
import { parseLedger } from '../../src/ledger/ledger.ts';
import { difference, distinct, filesBelow, leaseOver, type Left } from '../apply/crash.ts';
import { picture } from '../apply/picture.ts';
import { clear, key, secret } from '../support/canary.ts';
import { createSandbox } from '../support/sandbox.ts';
import { gitIn } from '../support/git.ts';

const start = Date.UTC(2026, 10, 22, 12);

/** One sequence, `it.yaml`, before and after; undefined: no file. */
export interface Scenario {
  readonly before?: string;
  readonly after?: (flowId: string) => string | undefined;
  readonly policy?: string;
  /** What a person does in the app between the two. */
  readonly hand?: (sandbox: Sandbox) => string | void;
  /** An adoption that did not end is forgotten with whatever tag the flow got: so it may end too. */
  readonly mayKeepTag?: boolean;
}

interface Place {
  readonly root: string;
  readonly sandbox: Sandbox;
  readonly clock: { ms: number };
}

interface Snapshot {
  readonly state: SandboxState;
  readonly root: string;
  readonly ms: number;
}

const put = (root: string, name: string, text: string | undefined): void => {
  const path = join(root, name);
  rmSync(path, { force: true });
  if (text === undefined) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
};

const config = (policy: string): string =>
  `project: oak\naccounts:\n  production: { api_key_env: KLAVIYO_API_KEY, flows: flows/, secrets: [CRM_TOKEN] }\npolicy: { max_destructive: { count: 9, percent: 100 }${policy} }\n`;

const limits = { enforce: false };
const open = ({ state, root, ms }: Snapshot): Place => {
  const copy = mkdtempSync(join(tmpdir(), 'sluice-'));
  cpSync(root, copy, { recursive: true });
  const clock = { ms };
  return { root: copy, clock, sandbox: createSandbox({ now: () => clock.ms, state, limits }) };
};

const shut = ({ sandbox, root, clock }: Place): Snapshot => ({ state: sandbox.toJSON(), root, ms: clock.ms });

/** Before a request is sent, or after the account acted on it. */
type When = 'before' | 'after';

export interface Ran {
  readonly code: number;
  readonly said: string;
}

const never = new Promise<never>(() => undefined);

/** Runs a command; with `dies` it ends at that request, before it is sent or after the account acted. */
async function sluice(
  place: Place,
  argv: readonly string[],
  dies?: { readonly n: number; readonly when: When },
  around?: (n: number, when: When) => void,
): Promise<Ran> {
  let [said, sent, isDead] = ['', 0, false];
  let died = (): void => undefined;
  const death = new Promise<void>((resolve) => (died = resolve));
  const stream = { write: (text: string) => void (said += text), isTerminal: false, columns: 100 };
  const running = run(argv, {
    stdout: stream,
    stderr: stream,
    env: { KLAVIYO_API_KEY: key, CRM_TOKEN: secret },
    cwd: place.root,
    fetch: async (input, init) => {
      if (isDead) return never;
      sent += 1;
      if (sent === dies?.n) {
        if (dies.when === 'after') await place.sandbox.fetch(input, init);
        isDead = true;
        died();
        return never;
      }
      const n = sent;
      around?.(n, 'before');
      const answer = await place.sandbox.fetch(input, init);
      around?.(n, 'after');
      return isDead ? never : answer;
    },
    now: () => place.clock.ms,
    sleep: async (ms) => {
      place.clock.ms += ms;
      if (isDead) await never;
    },
    random: () => 0.5,
    git: gitIn,
    interrupted: never,
  });
  const code = (await Promise.race([running, death])) ?? -1;
  if (isDead) place.clock.ms += leaseOver;
  return { code, said };
}

const apply = ['apply', '--yes', '--allow', 'it'];

const ledgerText = (root: string): string => {
  try {
    return readFileSync(join(root, '.sluice/ledger/AbC123.json'), 'utf8');
  } catch {
    return '';
  }
};
const ledgerOf = (root: string): Ledger => parseLedger(ledgerText(root)).ledger ?? emptyLedger('oak', 'AbC123');
const pictureOf = ({ sandbox, root }: Place): unknown => picture(sandbox, ledgerOf(root));

/** What a person does after the death, beside running apply again. Answers with what is wrong on the way. */
type Next = (place: Place, eve: Eve) => Promise<readonly string[]>;

const applied = async (place: Place, ...more: readonly string[]): Promise<readonly string[]> => {
  const { code, said } = await sluice(place, [...apply, ...more]);
  return code === 0 ? [] : [`apply ended with ${code}: ${said}`];
};

/** By what a person does next. Each is done to an undisturbed account too, and the two must end alike. */
export const nexts: Readonly<Record<string, Next>> = {
  'apply again': (place) => applied(place),
  'another file is broken': async (place) => {
    put(place.root, 'flows/broken.yaml', 'name: [');
    const { code, said } = await sluice(place, apply);
    const { entries } = ledgerOf(place.root);
    const open = Object.values(entries).flatMap(({ journal }) => journal ?? []);
    put(place.root, 'flows/broken.yaml', undefined);
    return [
      ...(code === 1 ? [] : [`with a broken file apply ended with ${code}: ${said}`]),
      ...open.map(({ kind }) => `the journal of kind ${kind} stayed open`),
      ...(await applied(place)),
    ];
  },
  'the file is reverted': async (place, eve) => {
    put(place.root, 'flows/it.yaml', eve.scenario.before);
    return applied(place);
  },
  'the file is deleted': async (place) => {
    put(place.root, 'flows/it.yaml', undefined);
    put(place.root, 'flows/other.yaml', other);
    return applied(place);
  },
  'a mail is edited by hand, and back': async (place, eve) => {
    const mail = newestMail(place);
    const written = mail?.html();
    if (mail === undefined || written === undefined) return applied(place);
    mail.edit(`<p>${byHand}</p>`);
    const { said } = await sluice(place, apply);
    const wrong: string[] = [];
    // A flow that is gone was to go; one that stays holds the edit, and where it has a file nothing else is told to be one.
    if (mail.html() !== undefined) {
      if (mail.html()?.includes(byHand) !== true) wrong.push(`the edit was written over: ${said}`);
      const told = await editsTold(place);
      const isTold = told.length === 1 && told[0]?.includes(byHand) === true;
      if (!isTold && mail.isOurs() && eve.after !== undefined) wrong.push(`told as edits: ${JSON.stringify(told)}`);
      mail.edit(written);
    }
    // What agrees though the ledger does not say so is learnt by a run that finds nothing to do.
    return [...wrong, ...(await applied(place)), ...(await applied(place))];
  },
  'the ledger is lost after the next apply': async (place) => {
    const first = await applied(place);
    rmSync(join(place.root, '.sluice/ledger'), { recursive: true, force: true });
    return [...first, ...(await applied(place, '--overwrite-drift', 'it'))];
  },
};

const byHand = 'By a hand in Klaviyo';

interface Mail {
  html(): string | undefined;
  edit(html: string): void;
  isOurs(): boolean;
}

/** The first mail of the newest flow of that name that is up, or of the newest. */
function newestMail({ sandbox, clock, root }: Place): Mail | undefined {
  const { account, ui } = sandbox;
  const flows = Object.values(account.flows).filter(({ name }) => name === 'It');
  const flow = flows.findLast(({ status }) => status === 'live') ?? flows.at(-1);
  const action = flow?.actionIds.find((id) => account.actions[id]?.definition.type === 'send-email');
  if (flow === undefined || action === undefined) return undefined;
  const data = () => account.actions[action]?.definition.data as { message: { template_id: string } } | undefined;
  return {
    html: () => account.templates[data()?.message.template_id ?? '']?.html,
    edit: (html) => {
      clock.ms += 1000;
      ui.editTemplate(flow.id, action, html);
    },
    isOurs: () => ledgerOf(root).entries['it']?.flow_id === flow.id,
  };
}

/** What Klaviyo holds where drift tells the edit (of a flow just taken over it is the file's change), or calls it one. */
async function editsTold(place: Place): Promise<readonly string[]> {
  const { said } = await sluice(place, ['drift', '--format', 'json']);
  const { drift } = JSON.parse(said) as {
    drift: { kind: string; fields: { base: string | null; klaviyo: string | null }[] }[];
  };
  return drift.flatMap(({ kind, fields }) =>
    fields.flatMap(({ base, klaviyo }) => {
      const isEdit = kind !== 'changed-in-yaml' && base !== klaviyo;
      return klaviyo !== null && (isEdit || klaviyo.includes(byHand)) ? [klaviyo] : [];
    }),
  );
}

const other =
  'name: Other\ntrigger: { type: list, list: Newsletter }\nsteps:\n  - email: { id: one, subject: Hi, html: <p>Hi</p> }\n';

export interface Eve extends Snapshot {
  readonly scenario: Scenario;
  /** What the file says; undefined where it is gone. */
  readonly after: string | undefined;
}

/** An account and a repository just before the apply that is to die. */
export async function eveOf(scenario: Scenario): Promise<Eve> {
  const clock = { ms: start };
  const sandbox = createSandbox({ now: () => clock.ms, accounts: [oakAndIron({ key })], limits });
  const root = mkdtempSync(join(tmpdir(), 'sluice-'));
  const place = { clock, sandbox, root };
  put(root, 'sluice.yaml', config(scenario.policy ?? ''));
  put(root, 'flows/other.yaml', other);
  put(root, 'flows/it.yaml', scenario.before);
  const first = await sluice(place, apply);
  if (first.code !== 0) throw new Error(first.said);
  const named = scenario.hand?.(sandbox);
  const flow = typeof named === 'string' ? named : (ledgerOf(root).entries['it']?.flow_id ?? '');
  const after = scenario.after?.(flow);
  put(root, 'flows/it.yaml', after);
  clock.ms += 60_000;
  return { ...shut(place), scenario, after };
}

/** What a death leaves. */
interface Dead {
  readonly where: string;
  readonly left: Snapshot;
}

/** What a death at each of the run's writes, once the account acted, would leave: what it is just then. */
async function leftAtWrites(eve: Eve): Promise<{ readonly calm: Place; readonly dead: readonly Dead[] }> {
  const calm = open(eve);
  const dead: Dead[] = [];
  const ran = await sluice(calm, apply, undefined, (n, when) => {
    const { method, path, write } = calm.sandbox.log.at(-1) ?? { method: '', path: '', write: false };
    if (when === 'before' || !write) return;
    const root = mkdtempSync(join(tmpdir(), 'sluice-'));
    cpSync(calm.root, root, { recursive: true });
    const left = { state: calm.sandbox.toJSON(), root, ms: calm.clock.ms + leaseOver };
    dead.push({ where: `${when} request ${n} (last ${method} ${path})`, left });
  });
  if (ran.code !== 0) throw new Error(`undisturbed: ${ran.said}`);
  return { calm, dead };
}

/** A run that really dies, before and after each of its requests. */
async function* dyingAtAll(eve: Eve, requests: number): AsyncGenerator<Dead> {
  for (let n = 1; n <= requests; n++)
    for (const when of ['before', 'after'] as const) {
      const dying = open(eve);
      await sluice(dying, apply, { n, when });
      const { method, path } = dying.sandbox.log.at(-1) ?? { method: '', path: '' };
      yield { where: `${when} request ${n} (last ${method} ${path})`, left: shut(dying) };
    }
}

/** What goes wrong after a death at any request, by where it was and what a person did next. */
export async function wrongAfterDeaths(eve: Eve, isWhole: boolean): Promise<readonly string[]> {
  const { calm, dead } = await leftAtWrites(eve);
  const names = Object.keys(nexts);
  const marked = (place: Place): Place => {
    const flow = Object.values(place.sandbox.account.flows).find(({ name }) => name === 'It');
    place.sandbox.ui.addTag(flow?.id ?? '', 'sluice:oak');
    return place;
  };
  const fromMark = eve.scenario.mayKeepTag === true ? [() => marked(open(eve))] : [];
  const starts = [() => open(shut(calm)), () => open(eve), ...fromMark];
  /** How it may end: as if the apply had never been disturbed, or as if it had never begun. */
  const wanted = new Map<string, readonly unknown[]>();
  const ends = async (name: string): Promise<readonly unknown[]> => {
    const known = wanted.get(name);
    if (known !== undefined) return known;
    const pictures: unknown[] = [];
    for (const start of starts) {
      const place = start();
      const wrong = await nexts[name]?.(place, eve);
      pictures.push(wrong?.length === 0 ? pictureOf(place) : wrong);
      clear(place.root);
    }
    wanted.set(name, pictures);
    return pictures;
  };

  const seen = new Set<string>();
  const wrong: string[] = [];
  for await (const { where, left } of isWhole ? dyingAtAll(eve, calm.sandbox.log.length) : dead) {
    const print = JSON.stringify([{ ...left.state, now: 0 }, ledgerText(left.root)]);
    const isNew = !seen.has(print);
    seen.add(print);
    // What comes next is tried in turn, one for each state; all of them for each state in a deep run.
    const tried = !isNew ? [] : isWhole ? names : [names[seen.size % names.length] ?? ''];
    for (const name of tried) {
      const place = open(left);
      for (const one of (await nexts[name]?.(place, eve)) ?? []) wrong.push(`${where}, ${name}: ${one}`);
      const differences = (await ends(name)).map((end) => difference(pictureOf(place), end));
      if (!differences.includes('')) wrong.push(`${where}, ${name}: ${differences[0]}`);
      clear(place.root);
    }
    clear(left.root);
  }
  for (const { left } of dead) clear(left.root);
  clear(calm.root);
  clear(eve.root);
  return wrong;
}

export interface Around {
  readonly requests: number;
  /** How many different ends a death at any of them leaves. */
  readonly states: number;
  /** What is not as after an apply that nothing disturbed, once it is run again. */
  readonly wrong: readonly string[];
}

/** An apply that dies before and after each of its requests, and is run again: account and ledger come to the same. */
export async function aroundEachRequest(eve: Eve): Promise<Around> {
  const calm = open(eve);
  const ends: (Left & { readonly where: string })[] = [];
  const undisturbed = await sluice(calm, apply, undefined, (n, when) => {
    const { method, path } = calm.sandbox.log.at(-1) ?? { method: '', path: '' };
    const where = `${when} request ${n} (last ${method} ${path})`;
    ends.push({ where, state: calm.sandbox.toJSON(), files: filesBelow(calm.root, '.sluice'), now: calm.clock.ms });
  });
  if (undisturbed.code !== 0) throw new Error(undisturbed.said);
  const states = [...distinct(ends).values()];
  const wrong: string[] = [];
  for (const { where, state, files, now } of states) {
    const place = open({ state, root: eve.root, ms: now + leaseOver });
    rmSync(join(place.root, '.sluice'), { recursive: true, force: true });
    for (const [path, text] of Object.entries(files)) put(place.root, path, text);
    const told = await applied(place);
    const differs = difference(pictureOf(place), pictureOf(calm));
    wrong.push(...[...told, ...(differs === '' ? [] : [differs])].map((one) => `${where}: ${one}`));
    clear(place.root);
  }
  clear(calm.root);
  clear(eve.root);
  return { requests: ends.length / 2, states: states.length, wrong };
}
