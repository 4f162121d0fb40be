import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/text/figures.ts
var none = "\u2013";
var whole = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });
var number = (value) => whole.format(value);
function money(value, currency) {
  if (currency === void 0) return none;
  const isRound = Math.abs(value) >= 100 || value === 0;
  const format = moneyFormat(currency, isRound);
  if (format) return format.format(value);
  return `${isRound ? number(value) : value.toFixed(2)} ${currency.replace(/[^\p{L}\p{N}]/gu, "")}`.trim();
}
var moneyFormats = /* @__PURE__ */ new Map();
function moneyFormat(currency, isRound) {
  const key = `${currency} ${isRound}`;
  if (!moneyFormats.has(key)) {
    const digits = isRound ? { maximumFractionDigits: 0, minimumFractionDigits: 0 } : {};
    try {
      moneyFormats.set(key, new Intl.NumberFormat("en-US", { style: "currency", currency, ...digits }));
    } catch {
      moneyFormats.set(key, void 0);
    }
  }
  return moneyFormats.get(key);
}

export {
  none,
  number,
  money
};
