/** Counts and money as people read them, the same words whatever machine writes them. */

/** Where there is no figure. */
export const none = '–';

const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });

/** 1204 → "1,204". */
export const number = (value: number): string => whole.format(value);

/**
 * Whole units where cents would only be noise. Minor units as the currency has them: JPY none.
 *
 * @param currency undefined: there is no money to tell of
 */
export function money(value: number, currency: string | undefined): string {
  if (currency === undefined) return none;
  const isRound = Math.abs(value) >= 100 || value === 0;
  const format = moneyFormat(currency, isRound);
  if (format) return format.format(value);
  return `${isRound ? number(value) : value.toFixed(2)} ${currency.replace(/[^\p{L}\p{N}]/gu, '')}`.trim();
}

/** Making one takes as long as a hundred uses of it. */
const moneyFormats = new Map<string, Intl.NumberFormat | undefined>();

/** Undefined for an account without a known currency. */
function moneyFormat(currency: string, isRound: boolean): Intl.NumberFormat | undefined {
  const key = `${currency} ${isRound}`;
  if (!moneyFormats.has(key)) {
    const digits = isRound ? { maximumFractionDigits: 0, minimumFractionDigits: 0 } : {};
    try {
      moneyFormats.set(key, new Intl.NumberFormat('en-US', { style: 'currency', currency, ...digits }));
    } catch {
      moneyFormats.set(key, undefined);
    }
  }
  return moneyFormats.get(key);
}
