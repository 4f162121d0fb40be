/** Why a part of a template cannot be read, without its place. */
import type { TemplateProblem } from './tree.ts';

export class Wrong {
  readonly why: string;
  readonly kind: TemplateProblem['kind'];
  /** What to do, where it is not what the kind of place says anyway. */
  readonly detail: string | undefined;
  constructor(why: string, kind: TemplateProblem['kind'] = 'syntax', detail?: string) {
    this.why = why;
    this.kind = kind;
    this.detail = detail;
  }
}
