import type { Template } from './documentSchema.ts';

/** A parsed template: literal text and tokens. */
export type TemplatePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'year'; readonly offset: number }
  | { readonly kind: 'rowNumber' }
  | { readonly kind: 'list'; readonly index: number }
  | { readonly kind: 'fact'; readonly id: string };

const isYear = /^year(?:[+-]\d)?$/;
const token = /\{(#|%[1-9]|year(?:[+-]\d)?|[A-Za-z][\w.]*)\}/g;
const parsed = new Map<Template, readonly TemplatePart[]>();

function tokenPart(name: string): TemplatePart {
  if (name === '#') return { kind: 'rowNumber' };
  if (name.startsWith('%')) return { kind: 'list', index: Number(name.slice(1)) - 1 };
  if (isYear.test(name)) return { kind: 'year', offset: Number(name.slice(4) || '0') };
  return { kind: 'fact', id: name };
}

/** Splits a template into literal text and tokens; kept, since a pack has few templates and uses them often. */
export function parseTemplate(template: Template): readonly TemplatePart[] {
  const known = parsed.get(template);
  if (known !== undefined) return known;
  const parts: TemplatePart[] = [];
  let from = 0;
  for (const match of template.matchAll(token)) {
    if (match.index > from) parts.push({ kind: 'text', text: template.slice(from, match.index) });
    parts.push(tokenPart(match[1] ?? ''));
    from = match.index + match[0].length;
  }
  if (from < template.length) parts.push({ kind: 'text', text: template.slice(from) });
  parsed.set(template, parts);
  return parts;
}

/** Fills year tokens only: for labels and help texts outside a report. */
export function fillYears(template: Template, year: number): string {
  return parseTemplate(template)
    .map((part) => {
      if (part.kind === 'text') return part.text;
      if (part.kind === 'year') return String(year + part.offset);
      return part.kind === 'fact' ? `{${part.id}}` : '{#}';
    })
    .join('');
}
