/** promote_from and after of an account: from where changes of content go over, and when. */
import { didYouMean } from '../../diagnostics/nearest.ts';
import type { AccountConfig } from './config.ts';
import { millisecondsOf } from '../times/duration.ts';
import type { Reader } from '../reader.ts';

interface Written {
  readonly promote_from?: string | undefined;
  readonly after?: string | undefined;
}

/** Undefined where none is written, or it cannot be read. That the other account fits is checked once all are read. */
export function readPromotion(
  { promote_from: from, after }: Written,
  path: readonly string[],
  reader: Reader,
): AccountConfig['promotion'] {
  if (from === undefined) {
    if (after === undefined) return undefined;
    return reader.report('config-invalid', [...path, 'after'], {
      message: 'Nothing says from which account changes come.',
      detail: 'Write it beside promote_from: staging, or take it out.',
    });
  }
  const at = reader.at([...path, 'promote_from']);
  const ms = millisecondsOf(after ?? '0 minutes');
  if (ms.ok) return { from, after: ms.data, at };
  reader.report('config-invalid', [...path, 'after'], ms.error);
  // The account that it names is checked all the same.
  return { from, after: 0, at };
}

/** Each account that is named is there, is known by its id, and leads back to nobody. */
export function checkPromotions(accounts: readonly AccountConfig[], reader: Reader): void {
  const byKey = new Map(accounts.map((account) => [account.key, account]));
  for (const { key, promotion } of accounts) {
    if (promotion === undefined) continue;
    const at = ['accounts', key, 'promote_from'];
    const source = byKey.get(promotion.from);
    if (source === undefined) {
      reader.report('config-invalid', at, {
        message: `There is no account "${promotion.from}".${didYouMean(promotion.from, [...byKey.keys()])}`,
        detail: `Accounts there are: ${[...byKey.keys()].join(', ')}.`,
      });
    } else if (leadsTo(source, key, byKey)) {
      reader.report('config-invalid', at, {
        message: 'The accounts wait for each other, so nothing would ever go over.',
        detail: 'Take one promote_from out: an account to which nothing goes over is the first.',
      });
    } else if (source.accountId === undefined) {
      reader.report('config-invalid', at, {
        message: `The account "${source.key}" has no account_id, by which the record of what stands applied there is found.`,
        detail: `Write account_id: under ${source.key}; sluice doctor --account ${source.key} tells it.`,
      });
    }
  }
}

function leadsTo(source: AccountConfig, key: string, byKey: ReadonlyMap<string, AccountConfig>): boolean {
  const seen = new Set<string>();
  for (let at: AccountConfig | undefined = source; at !== undefined && !seen.has(at.key);) {
    if (at.key === key) return true;
    seen.add(at.key);
    at = at.promotion && byKey.get(at.promotion.from);
  }
  return false;
}

/** Accounts in an order in which each comes after the one its changes come from; else as they are written. */
export function inPromotionOrder<A extends { readonly key: string; readonly promotion?: { readonly from: string } }>(
  accounts: readonly A[],
): readonly A[] {
  const placed: A[] = [];
  const place = (account: A): void => {
    if (placed.includes(account)) return;
    const source = accounts.find(({ key }) => key === account.promotion?.from);
    if (source !== undefined && source !== account) place(source);
    placed.push(account);
  };
  accounts.forEach(place);
  return placed;
}
