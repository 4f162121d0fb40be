import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  addCounts,
  countNames
} from "./chunk-B3KFHGS4.js";

// src/report/rows.ts
var keyOf = ({ day, flow_id: flow, message_id: message, channel }) => `${day}
${flow}
${message}
${channel}`;
var isNothing = (counts) => countNames.every((name) => counts[name] === 0);
var sorted = (rows) => rows.map((row) => ({ row, key: keyOf(row) })).sort((a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0).map(({ row }) => row);
function mergeRows(stored, asked, answer) {
  const flows = new Set(asked.flows);
  const isAsked = ({ day, flow_id: flow }) => flows.has(flow) && day >= asked.from && day <= asked.to;
  return sorted([
    ...stored.filter((row) => !isAsked(row)),
    ...answer.filter((row) => isAsked(row) && !isNothing(row.counts))
  ]);
}
function fillRows(stored, more) {
  const rows = new Map(stored.map((row) => [keyOf(row), row]));
  for (const row of more) {
    if (isNothing(row.counts)) continue;
    const known = rows.get(keyOf(row));
    if (!known || row.counts.recipients >= known.counts.recipients) rows.set(keyOf(row), row);
  }
  return sorted([...rows.values()]);
}
var sumRows = (rows) => addCounts([...rows].map(({ counts }) => counts));

export {
  isNothing,
  sorted,
  mergeRows,
  fillRows,
  sumRows
};
