/** Written alert rules → AlertRule. Each entry is exactly one of drop, above and silent. */
import type { z } from 'zod';
import type { AlertRule } from './config.ts';
import type { Reader } from '../reader.ts';
import type { alertSchema } from '../written/config.ts';

const defaultRecipients = 100;

export function readAlerts(written: readonly z.output<typeof alertSchema>[], reader: Reader): readonly AlertRule[] {
  return written.flatMap((alert, i): readonly AlertRule[] => {
    const path = ['alerts', i];
    const kinds = (['drop', 'above', 'silent'] as const).filter((key) => alert[key] !== undefined);
    if (kinds.length !== 1) {
      reader.report('config-invalid', path, {
        message: 'An alert is exactly one of drop, above and silent.',
        detail: 'Such as { drop: open_rate, percent: 30 } or { silent: 7 }.',
      });
      return [];
    }
    if (alert.silent !== undefined) return [{ kind: 'silent', days: alert.silent }];
    if (alert.percent === undefined) {
      reader.report('missing-key', path, {
        message: 'The key "percent" is missing.',
        detail: 'Add percent: … with the drop or the limit in percent.',
      });
      return [];
    }
    const limits = { percent: alert.percent, minRecipients: alert.min_recipients ?? defaultRecipients };
    if (alert.drop !== undefined) return [{ kind: 'drop', rate: alert.drop, ...limits }];
    return alert.above === undefined ? [] : [{ kind: 'above', rate: alert.above, ...limits }];
  });
}
