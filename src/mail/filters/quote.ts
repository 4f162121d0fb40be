/** Python's urllib.parse.quote(): bytes of UTF-8 as %XX, but for letters, digits, `_.-~` and those of `safe`. */
export function quote(text: string, safe: string): string {
  let result = '';
  for (const byte of new TextEncoder().encode(text)) {
    const c = String.fromCharCode(byte);
    const plain = byte < 0x80 && (/[A-Za-z0-9_.~-]/.test(c) || safe.includes(c));
    result += plain ? c : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }
  return result;
}

/** Python's unquote(): what is no %XX stays, and broken UTF-8 becomes U+FFFD. */
export function unquote(text: string): string {
  return text.replace(/(?:%[0-9a-fA-F]{2})+/g, (run) =>
    new TextDecoder('utf-8').decode(Uint8Array.from(run.slice(1).split('%'), (hex) => parseInt(hex, 16))),
  );
}
