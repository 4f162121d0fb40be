/** Written A/B tests → AbTestStep. Klaviyo's API makes them but cannot start them (field reports). */
import type { z } from 'zod';
import type { Path } from '../../yaml/yaml-range.ts';
import { readEmail, readSms } from './messages.ts';
import type { Base } from './messages.ts';
import type { Reader } from '../reader.ts';
import type { Scope } from '../scope.ts';
import type { AbTestStep, EmailStep, SmsStep } from './step-type.ts';
import * as written from '../written/messages.ts';

type Variant = AbTestStep['variants'][number];

export function readAbTest(
  value: z.output<typeof written.abTest>,
  path: Path,
  base: Base,
  scope: Scope,
  reader: Reader,
): AbTestStep | undefined {
  const kinds = value.variants.map((variant, i) => kindOfVariant(variant, [...path, 'variants', i], reader));
  const [first] = kinds;
  const odd = kinds.findIndex((kind) => kind !== undefined && first !== undefined && kind !== first);
  if (odd > 0) {
    return reader.report(
      'invalid-value',
      [...path, 'variants', odd, kinds[odd] ?? 'email'],
      'The variants of an A/B test must be of one kind.',
      'Make them all emails or all texts; to try an email against a text, use random_split.',
      'key',
    );
  }
  const variants = kinds.map(
    (kind, i) => kind && readVariant(kind, value.variants[i] ?? {}, [...path, 'variants', i], scope, reader),
  );
  if (variants.includes(undefined)) return undefined;
  reader.report(
    'ab-test-manual-start',
    path,
    "Klaviyo's API makes this A/B test but cannot start it.",
    'After the apply, open the flow in Klaviyo and start the test there. Use random_split for a test that runs by itself.',
    'key',
  );
  const { winner, status } = value;
  return {
    kind: 'ab_test',
    ...base,
    ...(status === undefined ? {} : { status }),
    variants: variants as readonly Variant[],
    ...(winner === undefined ? {} : { winner }),
  };
}

function kindOfVariant(
  variant: { email?: unknown; sms?: unknown },
  path: Path,
  reader: Reader,
): 'email' | 'sms' | undefined {
  const [email, sms] = [variant.email !== undefined, variant.sms !== undefined];
  if (email !== sms) return email ? 'email' : 'sms';
  return reader.report(
    'missing-key',
    path,
    'A variant is either an email or an sms.',
    'Write { weight: 50, email: { … } }.',
  );
}

function readVariant(
  kind: 'email' | 'sms',
  variant: { weight?: number; email?: unknown; sms?: unknown },
  path: Path,
  scope: Scope,
  reader: Reader,
): Variant | undefined {
  const at = [...path, kind];
  const fields = variant[kind] as { id?: string; status?: unknown } | null;
  const id = fields?.id;
  if (fields?.status !== undefined) {
    reader.report(
      'invalid-value',
      [...at, 'status'],
      'A variant of an A/B test has no status of its own.',
      'Write it at the ab_test, for all its variants, or take it out.',
      'key',
    );
  }
  const base: Base = { ...(id === undefined ? {} : { id }), at: reader.at(at, 'key') };
  let message: EmailStep | SmsStep | undefined;
  if (kind === 'email') {
    const value = reader.read(written.email, variant.email, at);
    message = value && readEmail(value, at, base, scope, reader);
  } else {
    const value = reader.read(written.sms, variant.sms, at);
    message = value && readSms(value, at, base, scope, reader);
  }
  return message && { weight: variant.weight ?? 1, message };
}
