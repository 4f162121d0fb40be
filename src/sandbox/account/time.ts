/**
 * Klaviyo's timestamps: microseconds in the answer to the write that made them, whole seconds in every later read, always
 * with +00:00 (recorded 2026-09-04). Records keep the microseconds; readers cut them off.
 */
export type Timestamp = string;

/** The timestamp of a write at `ms` since 1970. */
export function writtenAt(ms: number, micros = 0): Timestamp {
  return `${new Date(ms).toISOString().slice(0, -1)}${String(micros % 1000).padStart(3, '0')}+00:00`;
}

/** The same timestamp as a later read shows it. */
export function asRead(timestamp: Timestamp): Timestamp {
  return timestamp.replace(/\.\d+/, '');
}

/** Which timestamps the request itself has just written: those come back with microseconds, all others in whole seconds. */
export type Fresh = 'created' | 'updated' | undefined;

/** As answers show them. */
export const times = ({ created, updated }: { created: Timestamp; updated: Timestamp }, fresh?: Fresh) => ({
  created: fresh === 'created' ? created : asRead(created),
  updated: fresh === undefined ? asRead(updated) : updated,
});
