import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  lookAt
} from "./chunk-HR55MJLW.js";
import {
  alarmOf,
  drainAlarms
} from "./chunk-QCJZOTRS.js";
import {
  compare,
  makePlan,
  prepare
} from "./chunk-UAVHVDVM.js";
import {
  plural
} from "./chunk-KKJNJNI7.js";
import {
  success
} from "./chunk-ZU3F52LC.js";

// src/plan/drift.ts
function drift(input) {
  const prepared = prepare(input);
  const { account } = input.observed;
  const found = prepared.sequences.filter(({ desired }) => desired.deploy && (input.options.only?.includes(desired.address) ?? true)).flatMap((sequence) => {
    const gone = deleted(sequence, input);
    if (gone !== void 0) return [gone];
    const { desired, claim } = sequence;
    if (claim.kind !== "ours") return [];
    const { flow, entry } = claim;
    const comparison = compare({ desired, flow, entry, secrets: input.secrets, names: prepared.names });
    return row(sequence, flow.id, [
      ...fieldsOf(comparison),
      ...statusField(desired.status, entry.base && entry.status, flow.status)
    ]);
  });
  const unlooked = prepared.sequences.flatMap(({ desired: { address }, claim }) => {
    const flow = claim.kind === "ours" || claim.kind === "unread" ? claim.flow : void 0;
    if (flow === void 0 || !(input.options.only?.includes(address) ?? true)) return [];
    const mails = Object.entries(flow.unreadMails ?? {}).map(([id, why]) => `The mail ${id} is unread. ${why}`);
    return [...flow.unread === void 0 ? [] : [flow.unread], ...mails].map((why) => ({
      address,
      flow_id: flow.id,
      why
    }));
  });
  const broken = input.invalid.flatMap((address) => {
    const flowId = input.ledger.entries[address]?.flow_id;
    if (flowId === void 0 || !(input.options.only?.includes(address) ?? true)) return [];
    return [{ address, flow_id: flowId, why: brokenWords }];
  });
  const unread = [...unlooked, ...broken];
  return {
    version: 1,
    account: { key: input.account.key, id: account.id, name: account.name },
    ...unread.length === 0 ? {} : { unread },
    drift: found.sort((a, b) => a.address < b.address ? -1 : 1)
  };
}
var brokenWords = "Its file has an error, so nobody can say what differs: sluice validate.";
function deleted({ desired }, input) {
  const entry = input.ledger.entries[desired.address];
  if (entry === void 0) return void 0;
  const flow = input.observed.flows[entry.flow_id];
  if (flow !== void 0 && !flow.archived) return void 0;
  return { address: desired.address, flow_id: entry.flow_id, kind: "deleted-in-klaviyo", fields: [] };
}
function row({ desired }, flowId, fields) {
  if (fields.length === 0) return [];
  const changed = fields.some((field) => field.changed);
  const edited = fields.some((field) => field.edited);
  return [
    {
      address: desired.address,
      flow_id: flowId,
      kind: changed && edited ? "both" : edited ? "edited-in-klaviyo" : "changed-in-yaml",
      fields: fields.map(({ path, base, yaml, klaviyo }) => ({ path, base, yaml, klaviyo }))
    }
  ];
}
function fieldsOf(comparison) {
  const judged = (prefix, fields) => fields.filter((field) => field.differs).map((field) => ({ ...field, path: `${prefix}${field.path}` }));
  const steps = comparison.steps.flatMap(
    ({ step, fields }) => judged(`${step.step}${step.branch === "" ? "" : `@${step.branch}`}.`, fields)
  );
  return [...judged("", comparison.flow), ...steps, ...shape(comparison)];
}
function shape(comparison) {
  const { added, removed, moved, rebranched } = comparison.structure;
  if ([added, removed, moved, rebranched].every((list) => list.length === 0)) return [];
  const edited = comparison.shapeEdited;
  const named = added.map((id) => comparison.steps.find((one) => one.step.temporaryId === id)?.step.step ?? id);
  const others = moved.length + rebranched.length;
  const words = [
    ...named.length > 0 ? [`with ${named.join(", ")}`] : [],
    ...others > 0 ? [`${plural(others, "step")} elsewhere`] : []
  ];
  return [
    {
      path: "steps",
      base: null,
      yaml: words.length === 0 ? null : words.join(", "),
      klaviyo: removed.length === 0 ? null : `with ${plural(removed.length, "step")} more`,
      // With the tree as it was, only the YAML can have moved; with both moved nobody can tell whose part is whose.
      changed: !edited || comparison.strangers.length < removed.length,
      edited
    }
  ];
}
function statusField(wanted, before, now) {
  if (wanted === void 0 || wanted === now) return [];
  const edited = before !== void 0 && before !== now;
  return [
    {
      path: "status",
      base: before ?? null,
      yaml: wanted,
      klaviyo: now,
      changed: before !== wanted,
      edited
    }
  ];
}

// src/program/drift.ts
async function lookForDrift({ world, loaded, api, store }) {
  const made = await makePlan(world, loaded, api, store, { deep: true, costs: false });
  if (!made.ok) return made;
  return success({ planned: made.data, report: drift(made.data.input) });
}
async function lookForDriftAndDrains(site) {
  const found = await lookForDrift(site);
  if (!found.ok) return found;
  return success({ ...found.data, alarms: await lookAtDrains(site.api, found.data.planned) });
}
async function lookAtDrains(api, { plan, input }) {
  const found = [...drainAlarms(plan)];
  for (const row2 of plan.drains) {
    const draining = input.ledger.draining?.[row2.flow_id];
    if (row2.act !== "check" || draining === void 0) continue;
    const seen = await lookAt(api, row2.flow_id, draining, input.now);
    if (seen.ok && (seen.data.verdict === "leaks" || seen.data.verdict === "stalls"))
      found.push(alarmOf(row2, seen.data.verdict));
  }
  return found;
}

export {
  lookForDrift,
  lookForDriftAndDrains
};
