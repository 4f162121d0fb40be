/**
 * When a sequence goes live, and when it ends. The flow is built and proved at merge; only its status waits:
 *
 *   now                          status
 *   before go_live               draft
 *   from go_live on              the one written; live when none is
 *   from end on                  manual: people inside move on, and nothing more is sent without a person
 *
 * A flow that has run and is given a later go_live is not drafted for it: people in it would be lost. It stays as it is.
 */
export type Status = 'draft' | 'manual' | 'live';

export interface Schedule {
  /** Milliseconds since 1970. */
  readonly goLive?: number;
  readonly end?: number;
  /** IANA name: the zone its times are told in. */
  readonly zone: string;
}

export type Phase = 'before' | 'during' | 'after';

export function phaseAt({ goLive, end }: Schedule, now: number): Phase {
  if (end !== undefined && now >= end) return 'after';
  return goLive !== undefined && now < goLive ? 'before' : 'during';
}

/** The status a flow is to have. `written`: what the sequence says of it. `running`: whether its flow has ever run. */
export function statusAt(
  schedule: Schedule,
  written: Status | undefined,
  running: boolean,
  now: number,
): Status | undefined {
  switch (phaseAt(schedule, now)) {
    case 'before':
      return running ? undefined : 'draft';
    case 'during':
      return schedule.goLive === undefined ? written : (written ?? 'live');
    case 'after':
      return written === 'draft' ? 'draft' : 'manual';
  }
}
