import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  differencesOf,
  openSession
} from "./chunk-YIKQXPJL.js";
import {
  errorText,
  isAsMeant,
  normalizeDefinition
} from "./chunk-UAVHVDVM.js";
import {
  addDays,
  withData
} from "./chunk-KKJNJNI7.js";
import {
  asWire
} from "./chunk-CDOEZKTD.js";
import {
  fieldsOf
} from "./chunk-EH362S3J.js";
import {
  mapResult,
  success
} from "./chunk-ZU3F52LC.js";

// src/probe/scratch.ts
var scratchName = (project) => `sluice:${project}:doctor`;
var nobody = {
  condition_groups: [
    {
      conditions: [
        {
          type: "profile-property",
          property: "properties['sluice-doctor']",
          filter: { type: "string", operator: "equals", value: "nobody has this" }
        }
      ]
    }
  ]
};
var theMetric = "@metric";
var theList = "@list";
var theSegment = "@segment";
function scratchFlow(metricId, actions, more = {}) {
  const ids = actions.map((action) => action.temporary_id ?? "");
  const linked = actions.map((action, i) => ({ links: { next: ids[i + 1] ?? null }, ...action }));
  return {
    triggers: [{ type: "metric", id: metricId }],
    profile_filter: nobody,
    actions: linked,
    entry_action_id: ids[0] ?? "",
    ...more
  };
}
var delay = (id, more = {}) => ({ temporary_id: id, type: "time-delay", data: { unit: "days", value: 1 }, ...more });
async function sweep(api, name, isMeant = ({ status }) => status === "draft") {
  const flows = await api.listFlows();
  if (!flows.ok) return flows;
  let removed = 0;
  for (const { flow } of flows.data) {
    if (flow.attributes.name !== name || !isMeant(flow.attributes)) continue;
    const gone = await api.deleteFlow(flow.id);
    if (!gone.ok && gone.error.status !== 404) return gone;
    removed++;
  }
  const templates = await api.listTemplates(name);
  if (!templates.ok) return templates;
  for (const { id, attributes } of templates.data) {
    if (attributes.name !== name) continue;
    const gone = await api.deleteTemplate(id);
    if (!gone.ok && gone.error.status !== 404) return gone;
    removed++;
  }
  return success(removed);
}

// src/probe/facts.ts
var fact = (said, then, tryIt) => ({ fact: said, then, tryIt });
var aMail = "@mail";
var held = { held: true, says: "" };
var fails = (says) => ({ held: false, says });
var untried = (says) => ({ held: null, says });
var heldIf = (isHeld, otherwise) => isHeld ? held : fails(otherwise);
var refused = ({ error }) => fails(errorText(error));
var unread = ({ error }) => untried(errorText(error));
var field = (value, ...path) => path.reduce((at, key) => at?.[key], value);
var ofType = ({ actions }, type) => actions.find((one) => one.type === type);
var linkOf = (action) => field(action, "links", "next");
var idOf = (action) => String(action?.id ?? "");
var editable = (type, path, value) => async (on) => {
  const action = ofType(on, type);
  if (action === void 0) return untried("the scratch flow has no such step");
  const changed = { ...structuredClone(action) };
  let at = changed;
  for (const key of path.slice(0, -1)) at = at[key];
  at[path.at(-1) ?? ""] = value;
  const patched = await on.api.updateFlowAction(idOf(action), asWire(changed));
  if (!patched.ok) return refused(patched);
  const now = await on.api.getFlowAction(idOf(action));
  if (!now.ok) return unread(now);
  const read = field(now.data.attributes.definition, ...path);
  return heldIf(JSON.stringify(read) === JSON.stringify(value), `read back: ${JSON.stringify(read)}`);
};
async function joinsEnds({ api, flowId, actions }) {
  const [first, second, third] = actions;
  const gone = await api.deleteFlowAction(idOf(second));
  if (!gone.ok) return refused(gone);
  const after = await api.getFlow(flowId);
  if (!after.ok) return unread(after);
  const now = after.data.flow.attributes.definition?.actions.find((one) => idOf(one) === idOf(first));
  const next = field(now, "links", "next");
  return heldIf(String(next) === idOf(third), `links.next is ${String(next)}`);
}
async function mailChanges(on) {
  const action = ofType(on, "send-email");
  const before = String(field(action, "data", "message", "template_id"));
  const made = await on.template("<p>The second text</p>");
  if (!made.ok) return unread(made);
  const definition = structuredClone(action);
  definition.data.message.template_id = made.data;
  const patched = await on.api.updateFlowAction(idOf(action), asWire(definition));
  if (!patched.ok) return refused(patched);
  const started = on.now();
  for (let tries = 0; tries < 12; tries++) {
    const now = await on.api.getFlowAction(idOf(action));
    if (!now.ok) return unread(now);
    const id = String(field(now.data.attributes.definition, "data", "message", "template_id"));
    if (id !== before && id !== made.data)
      return { held: true, says: `after ${((on.now() - started) / 1e3).toFixed(1)} s` };
    await on.sleep(1e3);
  }
  return fails("the old mail was still told after 12 s");
}
async function mailIsCopied(on) {
  const copy = String(field(ofType(on, "send-email"), "data", "message", "template_id"));
  const read = await on.api.getTemplate(copy);
  if (!read.ok) return refused(read);
  const listed = await on.api.listTemplates(read.data.attributes.name ?? "");
  if (!listed.ok) return unread(listed);
  return heldIf(!listed.data.some(({ id }) => id === copy), "the mail is a template of the library");
}
var hasKept = (type, path, value) => async (on) => {
  const read = field(ofType(on, type), ...path);
  return heldIf(read === value, `read back: ${JSON.stringify(read)}`);
};
async function readsBack({ sent, read }) {
  const [mine, theirs] = [normalizeDefinition(sent), normalizeDefinition(read)];
  return isAsMeant(mine, theirs) ? held : fails(differencesOf(mine, theirs).join("; "));
}
function refusal(asked, otherwise) {
  if (asked.ok) return fails(otherwise);
  return asked.error.status === 400 ? held : unread(asked);
}

// src/probe/experiments.ts
var isProperty = (value) => ({
  condition_groups: [
    {
      conditions: [
        {
          type: "profile-property",
          property: "properties['Tier']",
          filter: { type: "string", operator: "equals", value }
        }
      ]
    }
  ]
});
var ofEvent = (field2) => ({
  condition_groups: [
    {
      conditions: [
        {
          ...{ type: "metric-property", metric_id: theMetric, field: field2 },
          filter: { type: "numeric", operator: "greater-than", value: 0 }
        }
      ]
    }
  ]
});
var variation = (id, name) => ({
  temporary_id: id,
  type: "send-email",
  data: { status: "draft", message: { subject_line: "First", preview_text: "First", name, template_id: aMail } }
});
var step = (id, type, data, more = {}) => asWire({ temporary_id: id, type, data, ...more });
var undone = "A create with such a step is taken back, and says where it differs.";
var replaced = "The flow is replaced for such a change, as the plan says.";
var experiments = [
  {
    actions: [delay("a"), delay("b"), delay("c")],
    facts: [
      fact("Removing a step joins the steps around it", "The flow is replaced when a step is removed.", joinsEnds),
      fact("A delay can be changed in place", replaced, editable("time-delay", ["data", "value"], 2))
    ]
  },
  {
    actions: [
      step("mail", "send-email", {
        status: "draft",
        message: {
          ...{ subject_line: "First", preview_text: "First", name: "sluice doctor" },
          ...{ template_id: aMail, transactional: true }
        }
      })
    ],
    facts: [
      fact("A mail's template is copied into the flow", "Library templates would have to stay.", mailIsCopied),
      fact(
        "A transactional mail stays so",
        "Drift leaves it alone.",
        hasKept("send-email", ["data", "message", "transactional"], true)
      ),
      fact(
        "A subject can be changed in place",
        replaced,
        editable("send-email", ["data", "message", "subject_line"], "Second")
      ),
      fact(
        "A sender can be changed in place",
        "The apply fails there and says so.",
        editable("send-email", ["data", "message", "from_label"], "Sluice")
      ),
      fact("A mail's text can be changed in place", "The apply fails there and says so.", mailChanges)
    ]
  },
  {
    created: { fact: "Webhooks are taken", then: "Sequences with webhooks fail at their create." },
    actions: [
      step("hook", "send-webhook", {
        status: "draft",
        message: { url: "https://example.com/", headers: {}, body: '{"n": 1}' }
      })
    ],
    facts: [
      fact("A webhook comes back as it was sent", undone, readsBack),
      fact(
        "A webhook can be changed in place",
        replaced,
        editable("send-webhook", ["data", "message", "body"], '{"n": 2}')
      )
    ]
  },
  {
    created: { fact: "Conditional splits are taken", then: "Sequences with conditions fail at their create." },
    actions: [
      step(
        "split",
        "conditional-split",
        { profile_filter: isProperty("gold") },
        { links: { next_if_true: "yes", next_if_false: "no" } }
      ),
      delay("yes", { links: { next: null } }),
      delay("no", { links: { next: null } })
    ],
    facts: [
      fact("A condition comes back as it was sent", undone, readsBack),
      {
        fact: "A condition can be changed in place",
        then: replaced,
        tryIt: async (on) => {
          const path = ["data", "profile_filter", "condition_groups"];
          const verdict = await editable("conditional-split", path, isProperty("silver").condition_groups)(on);
          return verdict.says.includes('"silver"') ? held : verdict;
        }
      }
    ]
  },
  {
    created: {
      fact: "SMS is taken on an account without a number too",
      then: "Sequences with SMS fail at their create."
    },
    actions: [step("text", "send-sms", { status: "draft", message: { body: "First", name: "sluice doctor" } })],
    facts: [
      fact("An SMS comes back as it was sent", undone, readsBack),
      fact("An SMS can be changed in place", replaced, editable("send-sms", ["data", "message", "body"], "Second"))
    ]
  },
  {
    created: { fact: "update-profile is taken on a create", then: "update_profile steps fail at their create." },
    actions: [
      step("set", "update-profile", {
        profile_operations: [
          { operator: "update", property_type: "string", property_key: "properties['Tier']", property_value: "gold" }
        ]
      })
    ],
    facts: [fact("update-profile comes back as it was sent", undone, readsBack)]
  },
  {
    created: {
      fact: "Splits on the event are taken",
      then: "Sequences with conditions on the event fail at their create."
    },
    actions: [
      step(
        "split",
        "trigger-split",
        { trigger_filter: ofEvent("$value"), trigger_id: theMetric, trigger_type: "metric" },
        { links: { next_if_true: "yes", next_if_false: null } }
      ),
      delay("yes", { links: { next: null } })
    ],
    facts: [fact("A split on the event comes back as it was sent", undone, readsBack)]
  },
  {
    created: { fact: "Splits into many branches are taken", then: "Sequences with branches fail at their create." },
    actions: [
      step(
        "split",
        "multi-branch-split",
        {
          name: "sluice doctor",
          branches: [
            { branch_id: "one", order: 0, name: "one", branch_filter: isProperty("gold"), links: { next: "yes" } },
            { branch_id: "else", branch_filter: null, links: null, is_else: true }
          ]
        },
        { links: null }
      ),
      delay("yes", { links: { next: null } })
    ],
    facts: [fact("A split into many branches comes back as it was sent", undone, readsBack)]
  },
  {
    created: { fact: "A/B tests are taken", then: "Sequences with A/B tests fail at their create." },
    actions: [
      step("ab", "ab-test", {
        status: "draft",
        main_action: variation("ab.main", "sluice doctor"),
        current_experiment: {
          name: "sluice doctor",
          variations: [variation("ab.1", "sluice doctor one"), variation("ab.2", "sluice doctor two")],
          allocations: { "ab.1": 0.5, "ab.2": 0.5 },
          winner_metric: "unique-clicks",
          automatic_winner_selection_settings: {
            ...{ enabled: false, automatic_end_date: null, automatic_end_statistical_certainty: false }
          }
        }
      })
    ],
    facts: [fact("An A/B test comes back as it was sent", undone, readsBack)]
  },
  {
    refusalExpected: true,
    created: {
      fact: "Branches that meet again are refused",
      then: "Nothing: Sluice repeats the steps behind a split in each branch."
    },
    actions: [
      step(
        "split",
        "conditional-split",
        { profile_filter: isProperty("gold") },
        { links: { next_if_true: "one", next_if_false: "two" } }
      ),
      delay("one", { links: { next: "both" } }),
      delay("two", { links: { next: "both" } }),
      delay("both", { links: { next: null } })
    ],
    facts: []
  }
];

// src/probe/more-experiments.ts
var nothing = "Nothing: Sluice never does it.";
var links = (change, hold) => async (on) => {
  const [first] = on.actions;
  if (first === void 0) return untried("the scratch flow has no step");
  const { links: _, ...bare } = first;
  const asked = change(on);
  const patched = await on.api.updateFlowAction(
    String(first.id),
    asked === void 0 ? bare : { ...bare, links: asked }
  );
  if (!patched.ok) return { held: patched.error.status === 400, says: errorText(patched.error) };
  const now = await on.api.getFlowAction(String(first.id));
  if (!now.ok) return unread(now);
  const is = linkOf(now.data.attributes.definition);
  return hold(linkOf(first), is) ? held : fails(`links.next is ${String(is)}`);
};
var same = (was, is) => String(was) === String(is);
var changesDelay = async ({ api, actions: [, wait] }) => api.updateFlowAction(String(wait?.id), withData(asWire(fieldsOf(wait)), { value: 3 }));
async function nextIsFirst(on) {
  const [first, second] = on.actions;
  const gone = await on.api.deleteFlowAction(String(first?.id));
  if (!gone.ok) return refused(gone);
  const after = await on.api.getFlow(on.flowId);
  if (!after.ok) return unread(after);
  const entry = after.data.flow.attributes.definition?.entry_action_id;
  return String(entry) === String(second?.id) ? held : fails(`entry_action_id is ${String(entry)}`);
}
var refusesMail = (change) => async ({ api, actions: [mail] }) => {
  const changed = structuredClone(mail);
  change(changed.data.message);
  return refusal(await api.updateFlowAction(String(mail?.id), asWire(changed)), "it was taken");
};
var withoutMessageId = refusesMail((message) => {
  delete message.id;
  message.subject_line = "Third";
});
var strangeField = refusesMail((message) => {
  message.body = "No field of a mail";
});
var updated = (stays, act) => async (on) => {
  const before = await on.api.getFlow(on.flowId);
  await on.sleep(1500);
  const acted = await act(on);
  const after = await on.api.getFlow(on.flowId);
  if (!before.ok || !acted.ok || !after.ok) return untried("the flow does not answer");
  const [was, is] = [before, after].map(({ data }) => data.flow.attributes.updated);
  return was === is === stays ? held : { held: false, says: was === is ? "it stood still" : "it moved" };
};
async function textSurvives(on) {
  const made = await on.template("<p>Caf&eacute; &amp; bar</p>\r\n<!-- a note --><p>{{ first_name }}</p>");
  if (!made.ok) return unread(made);
  const read = await on.api.getTemplate(made.data);
  if (!read.ok) return unread(read);
  const html = read.data.attributes.html ?? "";
  const words = html.replace("&eacute;", "\xE9").includes("Caf\xE9 &amp; bar") && html.includes("{{ first_name }}");
  const kept = [
    ...html.includes("a note") ? ["comments are kept"] : [],
    ...html.includes("&eacute;") ? ["entities are kept"] : [],
    ...html.includes("\r\n") ? ["line ends are kept"] : []
  ];
  return { held: words, says: kept.join(", ") };
}
var split = (id, condition, next) => asWire({
  ...{ temporary_id: id, type: "conditional-split" },
  data: { profile_filter: { condition_groups: [{ conditions: [condition] }] } },
  links: { next_if_true: null, next_if_false: next }
});
var sinceDays = (operator, quantity) => ({ type: "date", operator, unit: "day", quantity });
var conditions = [
  {
    ...{ type: "profile-metric", metric_id: theMetric, measurement: "count", metric_filters: null },
    measurement_filter: { type: "numeric", operator: "equals", value: 0 },
    timeframe_filter: { type: "date", operator: "flow-start" }
  },
  { type: "profile-group-membership", is_member: true, group_ids: [theList], timeframe_filter: null },
  {
    type: "profile-marketing-consent",
    consent: {
      ...{ channel: "email", can_receive_marketing: true },
      consent_status: { subscription: "subscribed", filters: null }
    }
  },
  {
    ...{ type: "profile-predictive-analytics", dimension: "predicted_clv" },
    filter: { type: "numeric", operator: "greater-than", value: 100 }
  },
  { type: "profile-sample", percentage: 50 },
  { type: "profile-region", in_region: true, region: "european_union" },
  {
    ...{ type: "profile-property", property: "location['country']" },
    filter: { type: "string", operator: "in", value: ["Germany", "Austria"] }
  },
  {
    ...{ type: "profile-property", property: "properties['sluice-doctor']" },
    filter: { type: "list", operator: "contains", value: "a" }
  },
  { type: "profile-property", property: "created", filter: sinceDays("at-least", 90) },
  {
    ...{ type: "profile-metric", metric_id: theMetric, measurement: "count" },
    measurement_filter: { type: "numeric", operator: "greater-than-or-equal", value: 1 },
    timeframe_filter: sinceDays("in-the-last", 7),
    metric_filters: ["$flow", "$message"].map((property) => ({
      property,
      filter: { type: "string", operator: "equals", value: "none of ours" }
    }))
  }
];
var trigger = (what, triggers, more = {}) => ({
  created: { fact: `A flow that begins with ${what} is taken`, then: "Such sequences fail at their create." },
  definition: { triggers, ...more },
  actions: [delay("a")],
  facts: [
    fact(
      `A flow that begins with ${what} comes back as it was sent`,
      "A create with such a trigger is taken back, and says where it differs.",
      readsBack
    )
  ]
});
var moreExperiments = [
  {
    actions: [delay("a"), delay("b"), delay("c")],
    facts: [
      fact(
        "A PATCH moves no links",
        nothing,
        links(({ actions }) => ({ next: String(actions[2]?.id) }), same)
      ),
      fact(
        "A PATCH without links leaves them",
        nothing,
        links(() => void 0, same)
      ),
      fact(
        "A PATCH with empty links leaves them",
        nothing,
        links(() => ({}), same)
      ),
      fact(
        "A flow's updated stays when a step is changed",
        "Nothing: contents are compared.",
        updated(true, changesDelay)
      ),
      fact(
        "A flow's updated stays when its status is set",
        "Nothing: contents are compared.",
        updated(true, ({ api, flowId }) => api.updateFlowStatus(flowId, "draft"))
      ),
      fact(
        "A flow's updated moves when a step is removed",
        "Nothing: contents are compared.",
        updated(false, ({ api, actions }) => api.deleteFlowAction(String(actions[2]?.id)))
      ),
      fact(
        "Removing the first step makes the next one the first",
        "The flow is replaced when its first step is removed.",
        nextIsFirst
      )
    ]
  },
  {
    actions: [
      asWire({
        ...{ temporary_id: "mail", type: "send-email" },
        data: {
          status: "draft",
          message: { subject_line: "First", preview_text: "First", name: "sluice doctor", template_id: aMail }
        }
      })
    ],
    facts: [
      fact("A PATCH without the message's id is refused", nothing, withoutMessageId),
      fact(
        "A field that a mail does not have is refused",
        "Sluice sends none: bodies are held against the contract first.",
        strangeField
      ),
      fact("A mail's words survive being saved", "Mails are compared with what Klaviyo made of them.", textSurvives)
    ]
  },
  {
    created: {
      fact: "Every kind of condition is taken",
      then: "A sequence with the refused kind fails at its create."
    },
    actions: conditions.map(
      (condition, i) => split(`s${i}`, condition, i + 1 < conditions.length ? `s${i + 1}` : null)
    ),
    facts: [
      fact(
        "Every kind of condition comes back as it was sent",
        "A create with such a condition is taken back, and says where it differs.",
        readsBack
      )
    ]
  },
  trigger("a list, once only,", [{ type: "list", id: theList }], {
    reentry_criteria: { unit: "alltime", duration: 1 }
  }),
  trigger("a segment, and asks who was not in it,", [{ type: "segment", id: theSegment }], {
    profile_filter: {
      condition_groups: [
        ...nobody.condition_groups,
        { conditions: [{ type: "profile-not-in-flow", timeframe_filter: sinceDays("in-the-last", 14) }] }
      ]
    }
  }),
  trigger("a date", [
    {
      ...{ type: "date", date_field_type: "profile-property", date_profile_property: "Birthday" },
      ...{ timedelta_unit_before_date: "days", timedelta_value_before_date: 1, recurrence_frequency: "annually" },
      ...{ timezone: "profile", trigger_time: "09:00:00", trigger_days: null }
    }
  ]),
  trigger("a drop in price", [
    {
      ...{ type: "price-drop", trigger_filter: null, price_drop_amount_value: 10, price_drop_amount_unit: "percent" },
      ...{ audience: ["viewed"], timeframe_days: 30, currency_type: "usd" }
    }
  ]),
  trigger("little stock", [
    {
      ...{ type: "low-inventory", product_level: "variant", trigger_filter: null, inventory_count: 5 },
      ...{ audience: ["viewed"], timeframe_days: 30 }
    }
  ])
];

// src/probe/reports.ts
var values = {
  fact: "The account's revenue can be had in reports",
  then: "Reports are asked without revenue, and say that it is not to be had."
};
var year = {
  fact: "A report over more than a year is refused",
  then: "Nothing: a year is the most Sluice asks for."
};
var end = {
  fact: "A frame's end is no part of it",
  then: "Nothing: frames end at midnight, so no more than a moment is in doubt."
};
var labels = {
  fact: "The days of a series are the account's, marked +00:00",
  then: "Nothing: the date alone is read."
};
var midnight = (date) => `${date}T00:00:00+00:00`;
async function probeReports(api, metric, now, tell) {
  const today = new Date(now).toISOString().slice(0, 10);
  const revenue = await api.getRevenueMetric();
  if (!revenue.ok || revenue.data === void 0)
    tell({ ...values, verdict: revenue.ok ? untried("no metric counts as revenue") : unread(revenue) });
  else {
    const asked = await api.queryFlowValues({
      statistics: ["recipients", "conversion_value"],
      timeframe: { key: "last_7_days" },
      conversion_metric_id: revenue.data.id
    });
    tell({ ...values, verdict: asked.ok ? held : asked.error.status === 400 ? refused(asked) : unread(asked) });
  }
  const long = await api.queryFlowValues({
    statistics: ["recipients"],
    timeframe: { start: midnight(addDays(today, -500)), end: midnight(today) },
    conversion_metric_id: metric
  });
  tell({ ...year, verdict: refusal(long, "it was answered") });
  const series = await api.queryFlowSeries({
    statistics: ["recipients"],
    timeframe: { start: midnight(addDays(today, -3)), end: midnight(addDays(today, -1)) },
    interval: "daily",
    conversion_metric_id: metric
  });
  if (!series.ok) {
    for (const fact2 of [end, labels]) tell({ ...fact2, verdict: unread(series) });
    return;
  }
  const days = series.data.attributes.date_times ?? [];
  const wanted = [addDays(today, -3), addDays(today, -2)];
  const says = `it told ${days.join(", ") || "no days"}`;
  tell({ ...end, verdict: days.length === wanted.length ? held : fails(says) });
  const isMarked = wanted.every((day, i) => days[i] === midnight(day));
  tell({ ...labels, verdict: isMarked ? held : fails(says) });
}

// src/probe/probe.ts
var splitsFact = "Splits into many branches are taken";
var experiments2 = [...experiments, ...moreExperiments];
var probeCreates = experiments2.length;
async function probe(world) {
  const { api, project } = world;
  const name = scratchName(project);
  const swept = await sweep(api, name);
  if (!swept.ok) return swept;
  const metrics = await api.listMetrics();
  if (!metrics.ok) return metrics;
  const [lists, segments] = [await api.listLists(), await api.listSegments()];
  const ids = {
    [theMetric]: metrics.data[0]?.id ?? "",
    [theList]: lists.ok && lists.data[0]?.id || "",
    [theSegment]: segments.ok && segments.data[0]?.id || ""
  };
  const findings = [];
  const tell = (finding) => {
    findings.push(finding);
    world.tell?.(finding);
  };
  for (const experiment of experiments2) {
    await conduct(world, name, ids, experiment, tell);
    const clean = await sweep(api, name);
    if (!clean.ok) return clean;
  }
  await probeReports(
    api,
    ids[theMetric] ?? "",
    world.now(),
    ({ fact: fact2, then, verdict }) => tell({ fact: fact2, then, ...verdict })
  );
  return success(findings);
}
async function conduct({ api, now, sleep }, name, ids, experiment, tell) {
  const cannot = (says) => {
    for (const { fact: fact2, then } of experiment.facts) tell({ fact: fact2, then, held: null, says });
  };
  const template = async (html) => mapResult(await api.createTemplate(name, html), ({ id }) => id);
  const { created, refusalExpected = false } = experiment;
  let text = JSON.stringify([experiment.actions, experiment.definition ?? {}]);
  for (const [token, id] of Object.entries(ids)) {
    if (text.includes(token) && id === "") {
      if (created !== void 0) tell({ ...created, held: null, says: `the account has no ${token.slice(1)}` });
      return cannot(`the account has no ${token.slice(1)}`);
    }
    text = text.replaceAll(token, id);
  }
  if (text.includes(aMail)) {
    const mail = await template("<p>The first text</p>");
    if (!mail.ok) return cannot(errorText(mail.error));
    text = text.replaceAll(aMail, mail.data);
  }
  const [actions, more] = JSON.parse(text);
  const sent = scratchFlow(ids[theMetric] ?? "", actions, more);
  const made = await api.createFlow(name, sent);
  if (created !== void 0) {
    const { status = 0 } = made.ok ? {} : made.error;
    const isRefusal = !made.ok && made.error.kind === "klaviyo" && (status === 400 || status >= 500);
    const held2 = made.ok || isRefusal ? made.ok !== refusalExpected : null;
    tell({ ...created, held: held2, says: made.ok || held2 ? "" : errorText(made.error) });
  }
  if (!made.ok) return cannot(errorText(made.error));
  const read = await api.getFlow(made.data.id);
  if (!read.ok) return cannot(errorText(read.error));
  const definition = read.data.flow.attributes.definition;
  if (definition === void 0) return cannot("the flow came back without its definition");
  const bench = {
    ...{ api, now, sleep, flowId: made.data.id, template },
    ...{ actions: inOrder(definition), sent, read: definition }
  };
  for (const { fact: fact2, then, tryIt } of experiment.facts) tell({ fact: fact2, then, ...await tryIt(bench) });
}
function inOrder({ actions, entry_action_id: entry }) {
  const byId = new Map(actions.map((action) => [String(action.id), action]));
  const found = [];
  const visit = (id) => {
    const action = byId.get(String(id));
    if (action === void 0 || found.includes(action)) return;
    found.push(action);
    for (const next of Object.values(action.links ?? {})) visit(next);
  };
  visit(entry);
  return found;
}

// src/probe/keep.ts
async function keep(ports, account, findings) {
  const taken = findings.find(({ fact: fact2 }) => fact2 === splitsFact)?.held;
  if (taken === void 0 || taken === null) return void 0;
  return keepFact(ports, account, "multi_branch", taken, `multi-branch splits are ${taken ? "" : "not "}taken`);
}
var keepDrainFact = (ports, account, held2) => keepFact(ports, account, "drain", held2, `a drain ${held2 ? "holds" : "does not hold"} in this account`);
async function keepFact(ports, account, fact2, value, words) {
  const opened = await openSession(ports, account);
  if (!opened.ok) return opened.error.message;
  const session = opened.data;
  const noted = session.ledger().facts[fact2] === value ? void 0 : await session.record(words, (ledger) => ({ ...ledger, facts: { ...ledger.facts, [fact2]: value } }));
  const closed = await session.close();
  if (noted !== void 0 && !noted.ok) return noted.error.message;
  return closed.ok ? void 0 : closed.error.message;
}

export {
  held,
  fails,
  untried,
  refused,
  unread,
  scratchName,
  sweep,
  probeCreates,
  probe,
  keep,
  keepDrainFact
};
