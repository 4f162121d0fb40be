/**
 * The use case behind `sluice pull`: what was edited in Klaviyo is written into the YAML, comments and layout kept. Sends
 * no write; a file is changed only when all of the edit comes back from it.
 */
import { compileAs } from '../../compile/compile-as.ts';
import { callFailed } from '../../connect/connect.ts';
import { accountNames } from '../../decompile/account-names.ts';
import { conditionOf, noMessages, splitExit } from '../../decompile/condition.ts';
import { reentryOf, triggerOf } from '../../decompile/trigger.ts';
import { type Diagnostic, isError } from '../../diagnostics/diagnostic.ts';
import { failed, type Result, success } from '../../diagnostics/result.ts';
import { templateCodes } from '../../lint/lint.ts';
import { giveIds } from '../../model/identify.ts';
import { parseSequence } from '../../model/parse.ts';
import type { Sequence } from '../../model/sequence.ts';
import { allSteps } from '../../model/walk.ts';
import { compare, type Comparison } from '../../plan/match/compare.ts';
import { prepare } from '../../plan/match/prepare.ts';
import { idsIn, namesOf, resolve, resolveFlows } from '../../plan/match/resolve.ts';
import { fieldsOf, listOf } from '../../text/json.ts';
import { parseYaml, type YamlSource } from '../../yaml/yaml.ts';
import { importAccount } from '../import/read.ts';
import { writeAll } from '../import/write-all.ts';
import { makePlan } from '../pipeline.ts';
import type { ReadSite } from '../preview/site.ts';
import { type Edit, isEdited, stepEdits } from './edits.ts';
import { reshaped } from './shape.ts';
import { statusEdits } from './status.ts';
import { type Draft, type PullSource, writeEdits } from './write.ts';

export type PullOutcome =
  /** `files`: what was written, none where the YAML says it already. */
  | {
      readonly outcome: 'pulled';
      readonly file: string;
      readonly fields: readonly string[];
      readonly files: readonly string[];
      readonly notes: readonly string[];
    }
  /** Nothing was written; why, and what to do instead. */
  | { readonly outcome: 'refused'; readonly words: string };

/** `sources`: file → text, as the sequences were read. Fails where the account cannot be read. */
export async function pull(
  { world, loaded, api, store }: ReadSite,
  sources: ReadonlyMap<string, string>,
  address: string,
): Promise<Result<PullOutcome, readonly Diagnostic[]>> {
  const refuse = (words: string): Result<PullOutcome, never> => success({ outcome: 'refused', words });
  const made = await makePlan(world, loaded, api, store, { deep: true, costs: false });
  if (!made.ok) return failed(made.error);
  const planned = made.data;
  const { input } = planned;
  const claim = prepare(input).sequences.find(({ desired }) => desired.address === address)?.claim;
  if (claim?.kind !== 'ours')
    return refuse(
      `"${address}" has no flow of its own in Klaviyo, so there is nothing to pull. sluice status tells more.`,
    );
  // Half of it may stand in Klaviyo, and what closes a flow to newcomers with it.
  if (claim.entry.journal !== undefined)
    return refuse(
      `A change of "${address}" has not ended, so what stands in Klaviyo is not all of it an edit. Run sluice apply first, then pull.`,
    );
  const known = await importAccount(api, loaded.account, world.now());
  if (!known.ok) return failed([callFailed(known.error)]);
  const { account } = loaded;
  const names = accountNames(known.data.catalogues, account.metrics, known.data.sender);
  const { flow, entry } = claim;
  const catalogues = { ...input.observed, ...known.data.catalogues };

  interface Read {
    readonly sequence: Sequence;
    readonly yaml: YamlSource;
    readonly comparison: Comparison;
    readonly templates: Parameters<typeof stepEdits>[1];
  }
  /** The sequence as a text would have it, against the flow. */
  const read = (
    text: string,
    files: Readonly<Record<string, string>>,
  ): Read | { readonly errors: readonly Diagnostic[] } => {
    const file = `${account.flows}${address}.yaml`;
    const yaml = parseYaml(text, file);
    const parsed =
      yaml.source &&
      parseSequence(yaml.source, address, {
        variables: account.variables,
        metrics: account.metrics,
        tolerated: templateCodes,
      });
    const sequence = parsed?.sequence && giveIds(parsed.sequence, entry.steps);
    const compiled =
      sequence && compileAs(sequence, new Map([...loaded.templates, ...Object.entries(files)]), account, standing);
    if (!yaml.source || !sequence || !compiled?.desired)
      return {
        errors: [...yaml.diagnostics, ...(parsed?.diagnostics ?? []), ...(compiled?.diagnostics ?? [])].filter(isError),
      };
    const { desired } = resolveFlows(resolve(compiled.desired, catalogues, idsIn(entry.sent ?? entry.base)).desired, {
      ids,
      fresh: new Set(),
    });
    const comparison = compare({ desired, flow, entry, secrets: input.secrets, names: namesOf(catalogues) });
    return { sequence, yaml: yaml.source, comparison, templates: desired.templates };
  };

  const ids = new Map(Object.entries(input.ledger.entries).map(([one, { flow_id }]) => [one, flow_id]));
  const standing = { taken: input.ledger.facts['multi_branch'], held: entry.base };
  const start = sources.get(`${account.flows}${address}.yaml`) ?? '';
  let draft: Draft = { text: start, files: {}, notes: [] };
  const fields: string[] = [];
  for (let pass = 0; pass < 4; pass++) {
    const now = read(draft.text, draft.files);
    if ('errors' in now)
      return refuse(`What was edited cannot be written: ${now.errors.map(({ message }) => message).join(' ')}`);
    const { comparison, sequence, yaml, templates } = now;
    const paths = editedPaths(comparison);
    const statuses = statusEdits(comparison, sequence, flow.status);
    if (pass === 0) {
      fields.push(...paths, ...statuses.paths);
      draft = { ...draft, notes: overwritten(comparison) };
    }
    if (paths.length === 0 && statuses.paths.length === 0) {
      return await write(world.root, sequence.file, start, draft, fields);
    }
    const source: PullSource = { sequence, yaml, uses: (file) => usesOf(loaded.sequences, file) };
    const next = isReshaped(comparison)
      ? reshaped(source, comparison, flow, { names })
      : writeEdits(
          source,
          [...stepEdits(comparison, templates, flow.templates ?? {}, names), ...statuses.steps],
          [...topEdits(comparison), ...statuses.top],
        );
    if (next === undefined) break;
    if (next.text === draft.text && Object.keys(next.files).every((file) => draft.files[file] === next.files[file]))
      break;
    draft = { text: next.text, files: { ...draft.files, ...next.files }, notes: [...draft.notes, ...next.notes] };
  }
  return refuse(
    `Not all of the edit can be written into the file by itself: ${[...new Set(fields)].join(', ')}.\nNothing was changed. Edit the file by hand (sluice drift shows both sides), or overwrite Klaviyo: sluice apply --overwrite-drift ${address}.`,
  );

  function topEdits({ flow: all, found }: Comparison): readonly Edit[] {
    const edited = new Set(all.filter(isEdited).map(({ path }) => path));
    if (edited.size === 0) return [];
    const asked = { names, messages: noMessages, raw: false };
    const [trigger] = listOf(found.triggers).map(fieldsOf);
    const { audience, exits } = splitExit(found.profile_filter, asked);
    const values: Readonly<Record<string, unknown>> = {
      trigger: triggerOf(fieldsOf(trigger), asked, exits.length > 0),
      audience: conditionOf(audience, asked),
      exit_when: exits.length > 1 ? { any: exits } : exits[0],
      reentry: reentryOf(fieldsOf(found)['reentry_criteria'], fieldsOf(trigger)['type']),
    };
    const keys = [
      ...(edited.has('trigger') || edited.has('where') ? ['trigger'] : []),
      ...(edited.has('audience') || edited.has('exit_when') ? ['audience', 'exit_when'] : []),
      ...(edited.has('reentry') ? ['reentry'] : []),
    ];
    return keys.map((key) =>
      values[key] === undefined ? { edit: 'remove', key } : { edit: 'set', key, value: values[key] },
    );
  }
}

const isReshaped = ({ shapeEdited, structure }: Comparison): boolean =>
  shapeEdited &&
  [structure.added, structure.removed, structure.moved, structure.rebranched].some((list) => list.length > 0);

function editedPaths(comparison: Comparison): readonly string[] {
  return [
    ...comparison.flow.filter(isEdited).map(({ path }) => path),
    ...comparison.steps.flatMap(({ step, fields }) =>
      fields.filter(isEdited).map(({ path }) => `${step.step}.${path}`),
    ),
    ...(isReshaped(comparison) ? ['steps'] : []),
  ];
}

/** What the file said, where both sides changed a field: Klaviyo's edit takes its place, and Git may never have seen it. */
const overwritten = ({ flow, steps }: Comparison): readonly string[] =>
  [
    ...flow.map((field) => ({ ...field, name: field.path })),
    ...steps.flatMap(({ step, fields }) => fields.map((field) => ({ ...field, name: `${step.step}.${field.path}` }))),
  ]
    .filter(({ differs, changed, edited }) => differs && changed && edited)
    .map(({ name, yaml }) => `${name} was changed in the file too; it said: ${yaml ?? 'nothing'}`);

const usesOf = (sequences: readonly Sequence[], file: string): number =>
  sequences
    .flatMap(({ steps }) => [...allSteps(steps)])
    .filter(
      (step) =>
        (step.kind === 'email' || step.kind === 'notify') && step.content.kind === 'file' && step.content.file === file,
    ).length;

async function write(
  root: string,
  file: string,
  before: string,
  draft: Draft,
  fields: readonly string[],
): Promise<Result<PullOutcome, never>> {
  const written = { ...(draft.text === before ? {} : { [file]: draft.text }), ...draft.files };
  await writeAll(root, written, true);
  return success({
    outcome: 'pulled',
    file,
    fields: [...new Set(fields)],
    files: Object.keys(written),
    notes: draft.notes,
  });
}
