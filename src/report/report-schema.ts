/**
 * `data/report.json`, stated once as zod: schemas/report.schema.json is generated from here. More fields may be added;
 * none of these goes away while `version` is 1.
 */
import * as z from 'zod';
import { askedNames, type Counts, noCounts, rateNames, ratesOf } from './counts.ts';
import { type IsRead, parseFigures } from './figures-csv.ts';
import { isDerived } from './frames.ts';
import { type Figures, type FrameKey, frameKeys, type Pair, type Report, type SequenceReport } from './report.ts';
import { jsonOf } from '../text/json.ts';

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .describe("YYYY-MM-DD, in the account's time zone.");
const span = { from: day, to: day };
const counts = z
  .object({
    ...Object.fromEntries(askedNames.map((name) => [name, z.number().default(0)])),
    openable: z
      .number()
      .optional()
      .describe('Of what was delivered, that which can be opened at all: no text messages. Absent: all of it.'),
  })
  .describe(
    "What can be added up; absent: 0. conversion_value and text_message_spend are money in the account's currency.",
  );
const rates = z
  .object(Object.fromEntries(rateNames.map((name) => [name, z.number().nullable().default(null)])))
  .describe('Made from the counts; fractions, but for money per something. Absent: there is nothing to be a part of.');
const figures = z.looseObject({ counts, rates: rates.optional() });
const pair = z.looseObject({
  now: figures,
  before: figures
    .optional()
    .describe('Of as many days just before. In the stored file absent for short frames: data/daily has them.'),
  is_new: z
    .literal(true)
    .optional()
    .describe('It was not sending for most of the time before: a change against it says nothing.'),
});
const byFrame = z.looseObject(Object.fromEntries(frameKeys.map((key) => [key, pair])));
const channel = z.looseObject({ channel: z.string(), figures: byFrame });
const change = z.looseObject({
  day,
  at: z.string(),
  kind: z.string(),
  commit: z.string().optional(),
  title: z.string().optional(),
});

export const reportSchema = z.looseObject({
  version: z.literal(1),
  account: z.looseObject({
    key: z.string(),
    id: z.string(),
    name: z.string(),
    timezone: z.string(),
    currency: z.string(),
  }),
  conversion_metric: z.string(),
  no_revenue: z
    .string()
    .optional()
    .describe(
      'Why there is no revenue: Klaviyo keeps no values of that metric. What stands in its place is 0 and means nothing.',
    ),
  through: day.describe('The last whole day: every frame ends with it, but one that has as_of.'),
  frames: z.array(
    z.looseObject({
      key: z.enum(frameKeys),
      days: z.number().int(),
      ...span,
      before: z.looseObject(span),
      as_of: day.optional().describe('Measured by an earlier sync, and up to this earlier day.'),
    }),
  ),
  total: byFrame,
  channels: z.array(channel),
  sequences: z.array(
    z.looseObject({
      address: z.string(),
      name: z.string(),
      file: z.string().optional(),
      flow_id: z.string().optional(),
      status: z.enum(['draft', 'manual', 'live', 'deleted']),
      waits: z.string().optional().describe('What it waits for, and until when; a sentence.'),
      lineage: z.array(z.string()).describe('All flow ids it has had, oldest first.'),
      figures: byFrame.optional().describe('In the stored file absent: data/figures.csv has them.'),
      new_in: z.array(z.enum(frameKeys)).optional().describe('In the stored file: the frames whose figures are new.'),
      channels: z.array(channel).default([]),
      messages: z
        .array(
          z.looseObject({
            step: z.string(),
            channel: z.string(),
            label: z.string(),
            message_ids: z.array(z.string()),
            present: z.boolean().describe('False when the step is no longer in the sequence.'),
            figures: byFrame,
          }),
        )
        .default([]),
      changes: z.array(change).describe('What was applied to its flow, oldest first.'),
      today: counts.optional().describe('So far today, part of no frame.'),
    }),
  ),
  alerts: z.array(
    z.looseObject({
      id: z.string(),
      address: z.string(),
      rule: z.string(),
      message: z.string(),
      change: change.optional(),
    }),
  ),
});

/** For schemas/report.schema.json: what the stored file and `sluice report --format json` have in common. */
export const reportJsonSchema = (): object => ({
  title: 'sluice report --format json, reports/<account>/data/report.json',
  ...z.toJSONSchema(reportSchema, { target: 'draft-7', io: 'input' }),
});

/**
 * As it is stored. A repository keeps every version for ever, so what stands elsewhere is left out: figures of sequences
 * (data/figures.csv has them in a tenth of the words), their days, messages and channels (the daily rows), the time
 * before short frames (the daily rows too), rates (made from counts), and counts of nothing.
 */
export function printReport(report: Report, isRead: IsRead = () => true): string {
  const sequences = report.sequences.map(({ figures, days: _d, messages: _m, channels: _c, today: _t, ...rest }) => {
    const news = frameKeys.filter((key) => figures[key].is_new === true);
    return { ...rest, ...(news.length === 0 ? {} : { new_in: news }) };
  });
  const areRead = (key: FrameKey): boolean => report.sequences.every(({ address }) => isRead(address, key));
  const total = stored(report.total, areRead);
  const channels = report.channels.map((one) => ({ ...one, figures: stored(one.figures, areRead) }));
  return `${JSON.stringify({ ...report, total, channels, sequences }, sparing, 1)}\n`;
}

const stored = (figures: Report['total'], areRead: (key: FrameKey) => boolean): object =>
  Object.fromEntries(
    Object.entries(figures).map(([key, { before, ...pair }]) => [
      key,
      isDerived(key as FrameKey) && areRead(key as FrameKey) ? pair : { ...pair, before },
    ]),
  );

function sparing(key: string, value: unknown): unknown {
  if (key === 'rates') return undefined;
  if (key !== 'counts' || typeof value !== 'object' || value === null) return value;
  const { delivered, openable, ...rest } = value as Counts;
  // Left out where all can be opened, which is what its absence means.
  const whole = openable === delivered ? { ...rest, delivered } : { ...rest, delivered, openable };
  return Object.fromEntries(Object.entries(whole).filter(([name, figure]) => figure !== 0 || name === 'openable'));
}

/** The stored report and its figures.csv; undefined when either is not one. What was left out is nothing: see readReport. */
export function parseReport(text: string, figuresText: string): Report | undefined {
  const figures = parseFigures(figuresText);
  const parsed = reportSchema.safeParse(jsonOf(text));
  if (!parsed.success || !figures) return undefined;
  const report = parsed.data as unknown as Report;
  return {
    ...report,
    total: withRates(report.total),
    channels: report.channels.map((one) => ({ ...one, figures: withRates(one.figures) })),
    sequences: report.sequences.map(({ new_in: news = [], ...one }: StoredSequence): SequenceReport => ({
      ...one,
      figures: withNews(figures(one.address), news),
      today: noCounts,
      days: [],
    })),
  };
}

type StoredSequence = SequenceReport & { readonly new_in?: readonly FrameKey[] };

const withNews = (figures: Report['total'], news: readonly FrameKey[]): Report['total'] =>
  Object.fromEntries(
    frameKeys.map((key) => [key, { ...figures[key], ...(news.includes(key) ? { is_new: true } : {}) }]),
  ) as Report['total'];

const withRates = (
  figures: Readonly<Record<FrameKey, { now: Figures; before?: Figures; is_new?: true }>>,
): Report['total'] =>
  Object.fromEntries(
    frameKeys.map((key): [FrameKey, Pair] => {
      const { now, before = { counts: noCounts }, is_new: isNew } = figures[key];
      return [key, { now: figuresOf(now), before: figuresOf(before), ...(isNew ? { is_new: isNew } : {}) }];
    }),
  ) as Record<FrameKey, Pair>;

function figuresOf({ counts }: Pick<Figures, 'counts'>): Figures {
  const whole: Counts = { ...counts, openable: (counts as Partial<Counts>).openable ?? counts.delivered };
  return { counts: whole, rates: ratesOf(whole) };
}
