/** One import of a file, whatever its form: import, export from, import(), require(), import type. */
export type FoundImport = { readonly to: string; readonly line: number; readonly typeOnly: boolean };

/** Source with comments and the insides of strings blanked; strings become `"<index>"`; line breaks stay. */
export type MaskedSource = { readonly code: string; readonly strings: readonly string[] };

const regexMayFollow = /(?:^|[=(,:[!&|?{};+\-*%>~^]|\b(?:return|typeof|case|in|of|void|delete|throw|await|yield))\s*$/;

/** A reader of just enough TypeScript to tell code from comments, strings, templates and regular expressions. */
export function maskSource(source: string): MaskedSource {
  const strings: string[] = [];
  const templateDepths: number[] = [];
  let code = '';
  let depth = 0;
  let at = 0;

  const blank = (to: number): void => {
    code += source.slice(at, to).replace(/[^\n]/g, ' ');
    at = to;
  };
  const template = (): void => {
    // `at` stands behind the backtick or behind the brace that closed a ${…}.
    const start = at;
    while (at < source.length && source[at] !== '`' && !source.startsWith('${', at)) at += source[at] === '\\' ? 2 : 1;
    const lineBreaks = source.slice(start, at).replace(/[^\n]/g, '');
    if (source.startsWith('${', at)) {
      templateDepths.push(depth);
      code += `${lineBreaks}(`;
      at += 2;
    } else {
      code += lineBreaks;
      at += 1;
    }
  };

  while (at < source.length) {
    const here = source[at] ?? '';
    if (source.startsWith('//', at)) {
      const end = source.indexOf('\n', at);
      blank(end < 0 ? source.length : end);
    } else if (source.startsWith('/*', at)) {
      const end = source.indexOf('*/', at + 2);
      blank(end < 0 ? source.length : end + 2);
    } else if (here === "'" || here === '"') {
      let end = at + 1;
      while (end < source.length && source[end] !== here && source[end] !== '\n') end += source[end] === '\\' ? 2 : 1;
      code += `"${strings.push(source.slice(at + 1, end)) - 1}"`;
      at = end + 1;
    } else if (here === '`') {
      at += 1;
      // A template without ${…} is a string like any other: import(`./a.ts`).
      const plain = /^[^`\\$\n]*`/.exec(source.slice(at));
      if (plain) {
        code += `"${strings.push(plain[0].slice(0, -1)) - 1}"`;
        at += plain[0].length;
      } else template();
    } else if (here === '}' && templateDepths.at(-1) === depth) {
      templateDepths.pop();
      code += ')';
      at += 1;
      template();
    } else if (here === '/' && regexMayFollow.test(code.slice(-200))) {
      let end = at + 1;
      let inClass = false;
      while (end < source.length && source[end] !== '\n' && (inClass || source[end] !== '/')) {
        if (source[end] === '[') inClass = true;
        else if (source[end] === ']') inClass = false;
        end += source[end] === '\\' ? 2 : 1;
      }
      code += '0';
      at = end + 1;
    } else {
      if (here === '{') depth += 1;
      if (here === '}') depth -= 1;
      code += here;
      at += 1;
    }
  }
  return { code, strings };
}

const forms: readonly RegExp[] = [
  /(?<![.\w$])(?:import|export)\b([\w\s$*,{}]*?)\bfrom\s*"(\d+)"/g,
  /(?<![.\w$])import\s*()"(\d+)"/g,
  /(?<![.\w$])import\s*()\(\s*"(\d+)"/g,
  /(?<![.\w$])require\s*()\(\s*"(\d+)"/g,
];

function isTypeOnly(clause: string): boolean {
  if (/^\s*type\b(?!\s*(?:,|$))/.test(clause)) return true;
  const names = /^\s*\{([^}]*)\}\s*$/
    .exec(clause)?.[1]
    ?.split(',')
    .filter((name) => name.trim() !== '');
  return names !== undefined && names.length > 0 && names.every((name) => /^\s*type\s+\w/.test(name));
}

export function readImports({ code, strings }: MaskedSource): readonly FoundImport[] {
  const found: FoundImport[] = [];
  for (const form of forms) {
    for (const match of code.matchAll(form)) {
      const to = strings[Number(match[2])];
      if (to === undefined) continue;
      const line = code.slice(0, match.index).split('\n').length;
      found.push({ to, line, typeOnly: isTypeOnly(match[1] ?? '') });
    }
  }
  return found.sort((a, b) => a.line - b.line);
}
