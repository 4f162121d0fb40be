/**
 * Reprints CSS as Klaviyo does on save: one declaration a line, no comments, `#ffffff` as `#fff` (field reports; the exact
 * layout is not verified, that it is another than was sent is).
 */
export function reprintStylesheet(css: string): string {
  const printed = blocks(css.replace(/\/\*[\s\S]*?\*\//g, ''));
  return printed === '' ? '' : `\n${printed}\n`;
}

/** The inside of a `style` attribute: `color: #fff; margin: 0`. */
export function reprintDeclarations(css: string): string {
  return declarations(css).join('; ');
}

function blocks(css: string, indent = ''): string {
  const rules: string[] = [];
  let rest = css.trim();
  while (rest !== '') {
    const open = rest.indexOf('{');
    const semicolon = rest.indexOf(';');
    if (rest.startsWith('@') && semicolon !== -1 && (open === -1 || semicolon < open)) {
      rules.push(`${indent}${rest.slice(0, semicolon + 1)}`);
      rest = rest.slice(semicolon + 1).trim();
      continue;
    }
    if (open === -1) {
      rules.push(`${indent}${rest}`);
      break;
    }
    const close = closing(rest, open);
    const selector = rest
      .slice(0, open)
      .replace(/\s+/g, ' ')
      .replace(/\s*,\s*/g, ', ')
      .trim();
    const inside = rest.slice(open + 1, close);
    const body = inside.includes('{')
      ? blocks(inside, `${indent}    `)
      : declarations(inside)
          .map((line) => `${indent}    ${line}`)
          .join(';\n');
    rules.push(body === '' ? `${indent}${selector} {}` : `${indent}${selector} {\n${body}\n${indent}}`);
    rest = rest.slice(close + 1).trim();
  }
  return rules.join('\n');
}

function closing(text: string, open: number): number {
  let depth = 0;
  for (let i = open; i < text.length; i++) {
    if (text.charAt(i) === '{') depth++;
    if (text.charAt(i) === '}' && --depth === 0) return i;
  }
  return text.length;
}

/** Splits at semicolons outside quotes and parentheses: data URLs hold some. */
function declarations(css: string): string[] {
  const parts = css.match(/(?:"[^"]*"|'[^']*'|\([^)]*\)|[^;])+/g) ?? [];
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const colon = part.indexOf(':');
      if (colon === -1) return part;
      return `${part.slice(0, colon).trim().toLowerCase()}: ${shortColour(part.slice(colon + 1).trim())}`;
    });
}

function shortColour(value: string): string {
  return value.replace(/#[0-9a-f]{6}\b/gi, (colour) => {
    const short = /^#(.)\1(.)\2(.)\3$/i.exec(colour);
    return short ? `#${short[1]}${short[2]}${short[3]}`.toLowerCase() : colour.toLowerCase();
  });
}
