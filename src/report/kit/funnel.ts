/** From sent to sold: how many are left at each stage, and what part of those who could get so far. */
import type { Figures } from '../report.ts';
import { percent, share, sides } from './numbers.ts';
import { number } from '../../text/figures.ts';

export interface Stage {
  readonly name: string;
  readonly count: string;
  /** Of the stage it is a part of, "41.3 %"; empty for the first. */
  readonly share: string;
  /** Of all recipients, 0 to 1. */
  readonly part: number;
}

/** Empty where nobody was reached. Text messages cannot be opened, so their recipients are left out of who opened. */
export function stagesOf(figures: Figures): readonly Stage[] {
  const { counts } = figures;
  const all = counts.recipients;
  if (all === 0) return [];
  const stage = (name: string, count: number, shareWords: string): Stage => ({
    name,
    count: number(count),
    share: shareWords,
    part: Math.min(1, Math.max(0, count / all)),
  });
  const of = (name: 'open_rate' | 'click_rate' | 'conversion_rate'): string => share(name, figures);
  const hasTexts = counts.openable < counts.delivered;
  return [
    stage('Recipients', all, ''),
    stage('Delivered', counts.delivered, percent(counts.delivered / all)),
    ...(counts.openable === 0
      ? []
      : [stage(hasTexts ? 'Opened (mails)' : 'Opened', counts[sides.open_rate[0]], of('open_rate'))]),
    stage('Clicked', counts.clicks_unique, of('click_rate')),
    stage('Converted', counts.conversion_uniques, of('conversion_rate')),
  ];
}
