import type { Evaluation, Scope } from '../calculation/evaluation.ts';
import type { Template } from '../packs/documentSchema.ts';
import { parseTemplate, type TemplatePart } from '../packs/template.ts';
import { printableText } from './printableText.ts';
import type { ResolvedRun } from './resolvedDocument.ts';

/** What stands in a sentence where a fact is still blank. */
export const blankInSentence = '____';

function partRun(
  part: TemplatePart,
  evaluation: Evaluation,
  scope: Scope,
  rowNumber: number | undefined,
  blank: string,
): ResolvedRun {
  switch (part.kind) {
    case 'text':
      return { text: part.text };
    case 'year':
      return { text: String(evaluation.model.year + part.offset) };
    case 'rowNumber':
      return { text: rowNumber === undefined ? '' : String(rowNumber) };
    case 'list':
      // Only sentences have lists, and fill them in themselves.
      return { text: '' };
    case 'fact': {
      const text = printableText(evaluation.text(part.id, scope));
      return { text: text === '' ? blank : text, fact: evaluation.path(part.id, scope) };
    }
  }
}

/** A template as runs; each fact is a run of its own that names its draft path. */
export function fillRuns(
  template: Template,
  evaluation: Evaluation,
  scope: Scope,
  options: { readonly rowNumber?: number; readonly blank?: string } = {},
): readonly ResolvedRun[] {
  return parseTemplate(template).map((part) =>
    partRun(part, evaluation, scope, options.rowNumber, options.blank ?? ''),
  );
}

/** A template as plain text. */
export function fillText(template: Template, evaluation: Evaluation, scope: Scope, rowNumber?: number): string {
  const [only, ...others] = parseTemplate(template);
  if (only?.kind === 'text' && others.length === 0) return only.text;
  return fillRuns(template, evaluation, scope, rowNumber === undefined ? {} : { rowNumber })
    .map((run) => run.text)
    .join('');
}

const binding = /\{\{([A-Za-z][\w.]*)\}\}/g;

/**
 * A paragraph typed by the clerk. `{{fieldId}}` binds a number to its fact; anything else, braces included, is text.
 */
export function typedRuns(paragraph: string, evaluation: Evaluation): readonly ResolvedRun[] {
  const runs: ResolvedRun[] = [];
  const text = printableText(paragraph);
  let from = 0;
  for (const match of text.matchAll(binding)) {
    const id = match[1] ?? '';
    if (evaluation.place(id)?.table !== undefined || evaluation.place(id) === undefined) continue;
    if (match.index > from) runs.push({ text: text.slice(from, match.index) });
    runs.push({ text: evaluation.text(id) || blankInSentence, fact: id });
    from = match.index + match[0].length;
  }
  if (from < text.length) runs.push({ text: text.slice(from) });
  return runs;
}
