import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  fail,
  fromApi,
  proved
} from "./chunk-QY2NKCUP.js";
import {
  isBelow,
  readWhole
} from "./chunk-UAVHVDVM.js";
import {
  statusOf,
  withStatus
} from "./chunk-KKJNJNI7.js";
import {
  success
} from "./chunk-ZU3F52LC.js";

// src/apply/update/status.ts
function asStands({ from, to, actions, old_actions }, flow) {
  const lowered = Object.entries(flow.actions).flatMap(([id, { definition }]) => {
    const status = statusOf(definition);
    return status !== void 0 && isBelow(status, to) && status !== old_actions[id] ? [[id, status]] : [];
  });
  return { from, to, actions: from === to ? actions : { ...actions, ...Object.fromEntries(lowered) } };
}
async function setStatus(session, target, flow) {
  const off = offOf(flow, target);
  const moves = flow.status !== target.to;
  if (!moves && off.length === 0) return success(flow);
  if (moves && Object.keys(target.actions).length === 0) {
    const sent = fromApi(await session.api.updateFlowStatus(flow.id, target.to));
    if (!sent.ok) return sent;
  } else {
    const set = await setAll(session, off);
    if (!set.ok) return set;
    const moved = moves ? await moveWhole(session, flow, target) : proved;
    if (!moved.ok) return moved;
  }
  return finish(session, flow.id, target);
}
async function moveWhole(session, flow, target) {
  const now = fromApi(await readWhole(session.api, flow.id));
  if (!now.ok) return now;
  if (now.data.status === target.to) return proved;
  const sent = fromApi(await session.api.updateFlowStatus(flow.id, target.to));
  if (!sent.ok) return sent;
  const apart = Object.entries(target.actions).flatMap(([id, status]) => {
    const action = now.data.actions[id]?.definition;
    return action === void 0 ? [] : [[action, status]];
  });
  return setAll(session, apart);
}
async function finish(session, id, target) {
  const first = fromApi(await readWhole(session.api, id));
  if (!first.ok) return first;
  const missed = offOf(first.data, target);
  if (missed.length === 0 && first.data.status === target.to) return first;
  const set = await setAll(session, missed);
  if (!set.ok) return set;
  const last = fromApi(await readWhole(session.api, id));
  if (!last.ok) return last;
  const still = offOf(last.data, target).map(([action]) => action.id ?? "");
  if (last.data.status === target.to && still.length === 0) return last;
  return fail(
    `The flow ${id} is ${last.data.status} in Klaviyo where ${target.to} was asked for${still.length === 0 ? "" : `, and the steps ${still.join(", ")} did not follow`}. Look at it in Klaviyo, and run apply again.`
  );
}
function offOf(flow, target) {
  return Object.entries(flow.actions).flatMap(([id, { definition }]) => {
    const now = statusOf(definition);
    if (now === void 0) return [];
    const wanted = target.actions[id] ?? (target.from === target.to ? now : target.to);
    return now === wanted ? [] : [[definition, wanted]];
  });
}
async function setAll(session, actions) {
  for (const [action, status] of actions) {
    const set = await setOne(session, action, status);
    if (!set.ok) return set;
  }
  return proved;
}
async function setOne(session, action, status) {
  const definition = withStatus(action, status);
  for (let tries = 1; ; tries++) {
    const sent = fromApi(await session.api.updateFlowAction(action.id ?? "", definition));
    if (sent.ok) return proved;
    if (sent.error.happened === "no" || tries >= 3) return sent;
    const now = fromApi(await session.api.getFlowAction(action.id ?? ""));
    if (now.ok && statusOf(now.data.attributes.definition) === status) return proved;
  }
}

export {
  asStands,
  setStatus
};
