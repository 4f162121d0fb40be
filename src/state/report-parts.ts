/**
 * Answers of a sync of figures that has not come to its end: Klaviyo allows two report calls a minute, so one over many flows
 * takes minutes, and one that is cut goes on where it was. They lie in the work tree, for nobody to commit, and go once the
 * reports are written. What is of another day, or of an hour ago where today's figures are in it, is asked for again.
 */
import { createHash } from 'node:crypto';
import type { Answered, KeptAnswers } from '../report/sync/ask.ts';
import type { StateFiles } from './state-files.ts';
import { fieldsOf, jsonOf } from '../text/json.ts';

interface Part {
  /** ISO 8601. */
  readonly at: string;
  readonly question: string;
  readonly answer: Answered<unknown>;
}

export interface ReportParts extends KeptAnswers {
  /** How many answers an earlier sync has left. */
  readonly count: number;
  /** All of them go. */
  clear(): Promise<void>;
}

const directoryOf = (accountId: string): string => `.sluice/report-parts/${accountId}`;
const goodForMs = 60 * 60_000;
const how = { message: 'sluice: answers of a sync under way', durable: false };

/** @param dayOf the account's day of a time in milliseconds */
export async function openReportParts(
  files: StateFiles,
  accountId: string,
  now: () => number,
  dayOf: (ms: number) => string,
): Promise<ReportParts> {
  const directory = directoryOf(accountId);
  const today = dayOf(now());
  const listed = await files.list(directory);
  const paths = listed.ok ? listed.data.filter((path) => path.endsWith('.json')) : [];
  const known = new Map<string, Answered<unknown>>();
  const left = new Set(paths);
  for (const path of paths) {
    const part = parsed(await files.read(path));
    const at = part === undefined ? NaN : Date.parse(part.at);
    const isOfToday = part?.question.includes(today) === true;
    if (part && dayOf(at) === today && (!isOfToday || now() - at < goodForMs)) known.set(part.question, part.answer);
  }
  return {
    count: known.size,
    get: (question) => known.get(question),
    async keep(question, answer) {
      const path = `${directory}/${createHash('sha256').update(question).digest('hex').slice(0, 16)}.json`;
      const part: Part = { at: new Date(now()).toISOString(), question, answer };
      left.add(path);
      // What cannot be kept is asked for again; the sync itself does not need it.
      await files.write(
        [
          { path, text: JSON.stringify(part) },
          { path: '.sluice/report-parts/.gitignore', text: '*\n' },
        ],
        how,
      );
    },
    async clear() {
      if (left.size > 0)
        await files.write(
          [...left].map((path) => ({ path, text: null })),
          how,
        );
    },
  };
}

function parsed(file: Awaited<ReturnType<StateFiles['read']>>): Part | undefined {
  const part: Partial<Part> = fieldsOf(jsonOf((file.ok ? file.data?.text : undefined) ?? ''));
  const isWhole = typeof part.at === 'string' && typeof part.question === 'string' && Array.isArray(part.answer?.rows);
  return isWhole ? (part as Part) : undefined;
}
