/** Round ends for an axis, so that a figure a little higher does not redraw all of it. */

const steps = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/** The least round number that is not below `value`; at least `least`. */
export function roundUp(value: number, least: number): number {
  const wanted = Math.max(value, least);
  const power = 10 ** Math.floor(Math.log10(wanted));
  const step = steps.find((one) => one * power >= wanted * (1 - 1e-9)) ?? 10;
  return Number((step * power).toPrecision(3));
}

const compact = new Intl.NumberFormat('en-US', { notation: 'compact', maximumFractionDigits: 2 });

/** Of things that are counted; nothing where there can be no such number of them. */
export const axisNumber = (value: number): string => (Number.isInteger(value) ? compact.format(value) : '');

export const axisPercent = (fraction: number): string => `${Number((fraction * 100).toFixed(2))} %`;

export function axisMoney(value: number, currency: string): string {
  try {
    return new Intl.NumberFormat('en-US', {
      style: 'currency',
      currency,
      notation: 'compact',
      maximumFractionDigits: 2,
      minimumFractionDigits: 0,
    }).format(value);
  } catch {
    return compact.format(value);
  }
}
