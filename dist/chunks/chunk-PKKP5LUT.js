import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  addCounts,
  countNames
} from "./chunk-UAVHVDVM.js";

// src/report/rows.ts
var keyOf = ({ day, flow_id: flow, message_id: message, channel }) => `${day}
${flow}
${message}
${channel}`;
var isNothing = (counts) => countNames.every((name) => counts[name] === 0);
var order = (a, b) => compared(a.day, b.day) || compared(a.flow_id, b.flow_id) || compared(a.message_id, b.message_id) || compared(a.channel, b.channel);
var compared = (a, b) => a < b ? -1 : a > b ? 1 : 0;
var sorted = (rows) => [...rows].sort(order);
function mergeRows(stored, asked, answer) {
  const flows = new Set(asked.flows);
  const isAsked = ({ day, flow_id: flow }) => flows.has(flow) && day >= asked.from && day <= asked.to;
  return sorted([
    ...stored.filter((row) => !isAsked(row)),
    ...answer.filter((row) => isAsked(row) && !isNothing(row.counts))
  ]);
}
function fillRows(stored, more) {
  if (more.length === 0) return sorted(stored);
  const rows = new Map(stored.map((row) => [keyOf(row), row]));
  for (const row of more) {
    if (isNothing(row.counts)) continue;
    const known = rows.get(keyOf(row));
    if (!known || row.counts.recipients >= known.counts.recipients) rows.set(keyOf(row), row);
  }
  return sorted([...rows.values()]);
}
function withStoredValues(rows, stored) {
  const values = new Map(stored.map((row) => [keyOf(row), row.counts.conversion_value]));
  return rows.map((row) => ({
    ...row,
    counts: { ...row.counts, conversion_value: values.get(keyOf(row)) ?? 0 }
  }));
}
var sumRows = (rows) => addCounts([...rows].map(({ counts }) => counts));

export {
  isNothing,
  sorted,
  mergeRows,
  fillRows,
  withStoredValues,
  sumRows
};
