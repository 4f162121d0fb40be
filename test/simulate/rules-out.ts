/**
 * The rows of the rule table (what a flow does to a person), each with the places of the engine that hold it: what is
 * found is replaced, and a test must notice.
 */
export interface Out {
  readonly row: string;
  readonly edits: readonly (readonly [file: string, found: string, instead: string])[];
}

const out = (row: string, ...edits: Out['edits']): Out => ({ row, edits });

export const rulesOut: readonly Out[] = [
  out('the trigger filter is asked at entry', ['enter', 'if (!byTrigger.holds) return byTrigger.why;', '']),
  out('the profile filter is asked at entry', ['enter', 'if (!byFlow.holds) return byFlow.why;', '']),
  out('the profile filter again before every action', [
    'run',
    'return filter.holds ? undefined : filter.why;',
    'return undefined;',
  ]),
  out("a message's own filter at its send", ['message', 'if (!own.holds) return own.why;', '']),

  out('actions without a delay between follow at once', [
    'run',
    'next = step.next;',
    'next = step.next; now += 60_000;',
  ]),

  out('minutes and hours are exact', [
    'wait',
    'at + value * units[unit]',
    'Math.ceil(at / 3_600_000) * 3_600_000 + value * units[unit]',
  ]),
  out('X days are X × 24 hours', [
    'wait',
    'at + value * units[unit]',
    "unit === 'days' ? momentOf(wallOf(at, 'Europe/Berlin').getTime() + value * day, 'Europe/Berlin') : at + value * units[unit]",
  ]),
  out('with a time of day, calendar days in the zone of the delay', [
    'wait',
    'const counted = dayOf(wallOf(at, zone).getTime())',
    "const counted = dayOf(wallOf(at, 'UTC').getTime())",
  ]),
  out('the time of day is one of the zone', ['wait', 'momentOf(date + time, zone);', 'date + time;']),
  out('then the next allowed weekday', ['wait', 'return on(allowedDay(counted, weekdays));', 'return on(counted);']),
  out('[?] which day counts when time and weekday both move it: one side', [
    'wait',
    "return ask('weekday') === 'moved-day' ? movedFirst : weekdayFirst;",
    'return weekdayFirst;',
  ]),
  out('[?] which day counts when time and weekday both move it: the other', [
    'wait',
    "return ask('weekday') === 'moved-day' ? movedFirst : weekdayFirst;",
    'return movedFirst;',
  ]),
  out('weekdays without a time of day keep the clock time', [
    'wait',
    'momentOf(allowed + (wall - date), zone)',
    'momentOf(allowed, zone)',
  ]),

  out('a target date has its time', ['wait', "timeOfDay(data.target_time ?? '00:00')", '0']),
  out('a target date has its weekday', [
    'wait',
    'momentOf(allowedDay(from, data.target_days) + time, zone)',
    'momentOf(from + time, zone)',
  ]),
  out('[?] a target date that is now: one side', [
    'wait',
    "if (first === at && ask('targetNow') === 'now') return at;",
    '',
  ]),
  out('[?] a target date that is now: the other', [
    'wait',
    "first === at && ask('targetNow') === 'now'",
    'first === at',
  ]),

  out('a delay is skipped when nothing live follows', [
    'run',
    'if (!run.flow.graph.lives(idOf(action)))',
    'if (false)',
  ]),
  out('manual is live in this', [
    'graph',
    "return status === 'live' || status === 'manual';",
    "return status === 'live';",
  ]),

  out('an edited delay counts for who reaches it afterwards', [
    'simulate',
    'flow.graph = edited(flow.graph, happening.actions);',
    ';',
  ]),
  out('who waits in an edited delay keeps the old time', [
    'simulate',
    'flow.graph = edited(flow.graph, happening.actions);',
    '{ flow.graph = edited(flow.graph, happening.actions); for (const run of world.runs) if (run.at) run.due = happening.at + 5 * 3_600_000; }',
  ]),

  out('[?] who waits in a delay that is changed by API: one side', [
    'run',
    "if (due !== run.due && asking.ask('editedDelay') === 'moves') run.due = due;",
    '',
  ]),
  out('[?] who waits in a delay that is changed by API: the other', [
    'run',
    "asking.ask('editedDelay') === 'moves'",
    'true',
  ]),

  out(
    'a split is decided once, on arrival',
    [
      'run',
      'const { way, why } = chosen(action, asking);',
      '(run as any).split = action; const { way, why } = chosen(action, asking); (run as any).way = way;',
    ],
    [
      'run',
      'const { action, held } = run.at;',
      'const { action, held } = run.at; const split = (run as any).split; if (split) { const asking = askingOf(world, run, run.due!, idOf(split)); const again = chosen(split, asking); if (again.way !== (run as any).way) { run.at = undefined; run.due = undefined; return; } }',
    ],
  ),

  out('draft is skipped', ['run', "status === 'draft' || status === 'disabled'", "status === 'disabled'"]),
  out('manual waits under Needs review', ['run', "if (status === 'manual')", 'if (false)']),
  out('[?] after manual later steps go on: one side', ['run', "asking.ask('afterManual') === 'goes-on'", 'false']),
  out('[?] after manual later steps go on: the other', ['run', "asking.ask('afterManual') === 'goes-on'", 'true']),

  out('Smart Sending skips', ['message', '!smartSending || last === undefined', 'true || last === undefined']),
  out('Smart Sending is a setting of the message', [
    'message',
    '!smartSending || last === undefined',
    'last === undefined',
  ]),
  out('the window of email is 16 hours', ['message', 'email: 16,', 'email: 24,']),
  out('the window of text messages is 24 hours', ['message', 'sms: 24,', 'sms: 16,']),
  out('each channel has its own window', [
    'message',
    'known.messages.get(message.channel)!, now, asking',
    "known.messages.get('email')!, now, asking",
  ]),
  out('the attempt counts', ['run', 'world.known.messages.get(message.channel)!.push(now);', '']),
  out('what comes from elsewhere counts', ['known', 'known.messages.get(happening.channel)!.push(happening.at);', '']),
  out('a skip starts no clock', [
    'run',
    'if (why) return skip(why);',
    'if (why) { world.known.messages.get(message.channel)!.push(now); return skip(why); }',
  ]),

  out('quiet hours shift texts', [
    'message',
    'return message.quietHours ? quietUntil(known, now) : undefined;',
    'return undefined;',
  ]),
  out('quiet hours are over at their end', ['quiet-hours', 'dayOf(wall)', 'dayOf(wall) + 3_600_000']),
  out("the zone of quiet hours is the number's", [
    'quiet-hours',
    "typeof phone === 'string' ? zoneOfPhone(phone) : undefined",
    'undefined',
  ]),
  out('by the area code in the US and Canada', [
    'phone-zone',
    "code === '1' ? zoneOfArea.get(area) : undefined",
    'undefined',
  ]),
  out('elsewhere the zone of the country', ['phone-zone', '?? countries[code]', '']),
  out('what holds is asked at the end of quiet hours', [
    'run',
    'held ? idOf(action) : (waysOf(present)[0]?.to ?? null)',
    'waysOf(present)[0]?.to ?? null',
  ]),

  out('re-entry: never', ['enter', "unit === 'alltime' ? duration === 0 :", "unit === 'alltime' ? true :"]),
  out('re-entry: always', ['enter', "unit === 'alltime' ? duration === 0 :", "unit === 'alltime' ? false :"]),
  out('re-entry: after a time', ['enter', 'now >= last + duration * units[unit]', 'true']),
  out('re-entry of lists and segments is never by default', [
    'enter',
    "return type !== 'list' && type !== 'segment';",
    'return true;',
  ]),

  out('a segment flow sends only while the person is in it', [
    'message',
    "if (segment !== undefined && !known.groups.has(segment)) return { code: 'segment' };",
    '',
  ]),
  out('a list or segment flow takes nobody who was in before', ['simulate', 'if (!known) start(', 'start(']),

  out('a date flow takes in so long before the date', [
    'date-trigger',
    'momentOf(allowedDay(begin, trigger.trigger_days)',
    'momentOf(allowedDay(date, trigger.trigger_days)',
  ]),
  out('a date flow comes again', [
    'simulate',
    'if (world.known.setting.until !== undefined) lookForDate(world, flow, now, false);',
    '',
  ]),
  out('a date flow pulls in where the date stands', [
    'simulate',
    'const present = found.find(({ entry }) => entry <= now);',
    'const present = undefined as any;',
  ]),
  out('what was due before is passed', ['run', 'if (now < run.from) return { next };', '']),
  out('a date flow asks the date again before each action', ['run', "if (!stands) return { code: 'date-moved' };", '']),
  out('[?] 29 February in other years', [
    'date-trigger',
    "ask('leapDay') === 'february-28' ? there - day : there",
    'there',
  ]),
  out('[?] 29 February in other years: the other side', [
    'date-trigger',
    "ask('leapDay') === 'february-28' ? there - day : there",
    'there - day',
  ]),

  out('flow-start counts from the entry', [
    'condition',
    "if (frame.operator === 'flow-start') return at >= entry;",
    "if (frame.operator === 'flow-start') return true;",
  ]),
  out('[?] whether the triggering event counts: one side', [
    'condition',
    "return asking.ask('triggerCounts') === 'yes';",
    'return true;',
  ]),
  out('[?] whether the triggering event counts: the other', [
    'condition',
    "return asking.ask('triggerCounts') === 'yes';",
    'return false;',
  ]),

  out('a negative operator leaves out who has it unset', [
    'value-filter',
    'if (!isSet(value)) return false;',
    "if (!isSet(value)) return /^n/.test((filter as any).operator ?? '');",
  ]),
  out('static dates are UTC', ['date-filter', "offset = 'Z'", "offset = '+01:00'"]),

  out('a sample is one draw a person', ['draw', "`${asking.known.person.id ?? ''}/${split}`", '`${split}`']),
  out('a sample is one draw a split', [
    'draw',
    "`${asking.known.person.id ?? ''}/${split}`",
    "`${asking.known.person.id ?? ''}`",
  ]),
  out('[?] the same person falls the same way again: one side', [
    'draw',
    "asking.ask('sampleAgain') === 'same' ? key",
    'false ? key',
  ]),
  out('[?] the same person falls the same way again: the other', [
    'draw',
    "asking.ask('sampleAgain') === 'same' ? key",
    'true ? key',
  ]),

  out('marketing goes only to who may get it', [
    'message',
    "return transactional || mayReceive(channel, consent) ? undefined : { code: 'consent', channel, consent };",
    'return undefined;',
  ]),
  out('transactional messages go to all', [
    'message',
    'transactional || mayReceive(channel, consent)',
    'mayReceive(channel, consent)',
  ]),
  out('runs of one person go side by side', [
    'simulate',
    'if (why) return note(',
    'if (why || world.runs.some((one) => one.flow === flow)) return note(',
  ]),
  out('[?] what cannot be decided: one side', [
    'condition',
    "return { holds: asking.ask('undecidable') === 'yes' };",
    'return { holds: true };',
  ]),
  out('[?] what cannot be decided: the other', [
    'condition',
    "return { holds: asking.ask('undecidable') === 'yes' };",
    'return { holds: false };',
  ]),
];
