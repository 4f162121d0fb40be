import { describe, expect, it } from 'vitest';
import type { FlowDefinition } from '../../src/wire/types.ts';
import { canonicalDefinition } from '../../src/flow/canonical.ts';
import { isAsMeant } from '../../src/flow/fill.ts';
import { normalizeDefinition } from '../../src/flow/normalize.ts';

const flow = (definition: unknown): FlowDefinition => definition as FlowDefinition;

/** Pairs of what was sent and what was read back, as recorded on 2026-09-04 or as the OpenAPI file says. */
const recorded: Record<string, { sent: unknown; read: unknown }> = {
  'a delay sent without links, filter and re-entry': {
    sent: {
      triggers: [{ type: 'list', id: 'TNiRNG' }],
      actions: [{ temporary_id: 'd1', type: 'time-delay', data: { unit: 'days', value: 1 } }],
      entry_action_id: 'd1',
    },
    read: {
      triggers: [{ type: 'list', id: 'TNiRNG' }],
      profile_filter: null,
      actions: [
        {
          id: '116466133',
          type: 'time-delay',
          data: { unit: 'days', value: 1, secondary_value: null, timezone: 'profile' },
          links: { next: null },
        },
      ],
      entry_action_id: '116466133',
    },
  },
  'a delay in hours, with a secondary value of 0, and an email with the sender of the account': {
    sent: {
      triggers: [{ type: 'metric', id: 'M' }],
      profile_filter: null,
      reentry_criteria: { duration: 0, unit: 'alltime' },
      actions: [
        {
          temporary_id: 'd',
          type: 'time-delay',
          links: { next: 'e' },
          data: { unit: 'hours', value: 2, timezone: 'profile' },
        },
        {
          temporary_id: 'e',
          type: 'send-email',
          links: { next: null },
          data: {
            status: 'draft',
            message: {
              name: 'sdk-smoke',
              subject_line: 'Subject',
              preview_text: 'Preview',
              template_id: 'LIB',
              smart_sending_enabled: true,
              transactional: false,
              add_tracking_params: false,
            },
          },
        },
      ],
      entry_action_id: 'd',
    },
    read: {
      triggers: [{ type: 'metric', id: 'M', trigger_filter: null }],
      profile_filter: null,
      actions: [
        {
          id: '116466132',
          type: 'send-email',
          data: {
            message: {
              from_email: 'shop@oakandiron.test',
              from_label: 'Oak & Iron',
              reply_to_email: 'shop@oakandiron.test',
              cc_email: null,
              bcc_email: null,
              subject_line: 'Subject',
              preview_text: 'Preview',
              template_id: 'Ug5pJx',
              smart_sending_enabled: true,
              transactional: false,
              add_tracking_params: false,
              custom_tracking_params: null,
              additional_filters: null,
              name: 'sdk-smoke',
              id: 'StDwe4',
            },
            status: 'draft',
          },
          links: { next: null },
        },
        {
          id: '116466131',
          type: 'time-delay',
          data: { unit: 'hours', value: 2, secondary_value: 0, timezone: 'profile' },
          links: { next: '116466132' },
        },
      ],
      entry_action_id: '116466131',
    },
  },
};

describe('what Klaviyo makes of a definition', () => {
  for (const [name, { sent, read }] of Object.entries(recorded)) {
    it(`is no difference: ${name}`, () => {
      expect(isAsMeant(flow(sent), flow(read))).toBe(true);
      const once = normalizeDefinition(flow(read));
      expect(normalizeDefinition(once)).toEqual(once);
      const canonical = canonicalDefinition(flow(read));
      expect(canonicalDefinition(canonical)).toEqual(canonical);
    });
  }
});
