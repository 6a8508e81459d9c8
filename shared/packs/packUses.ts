import type { Condition, Expression } from '../calculation/expression.ts';
import type { FieldDefinition } from '../calculation/factModel.ts';
import { readsOf, readsOfCondition } from '../calculation/walkExpression.ts';
import type { Block, GridCell, GridRow, NarrativeAlternative } from './documentSchema.ts';
import { parseTemplate } from './template.ts';
import type { TemplatePack } from './templatePack.ts';

/** One use of an id by a pack: what, where, and whether it is printed there. `row`: tables at hand at that place. */
export type PackUse = {
  readonly id: string;
  readonly where: string;
  readonly printed: boolean;
  readonly row: readonly string[];
};

/** Tokens of check messages that are no facts: both figures, how far they are apart, the name of the row. */
export const messageTokens: readonly string[] = ['left', 'right', 'difference', 'row'];

/** Every fact that a pack's documents, checks and texts name, with the tables at hand there. */
export function usesOf(pack: TemplatePack): readonly PackUse[] {
  const uses: PackUse[] = [];
  const parents = new Map(
    pack.tables.flatMap((table) =>
      table.rowFields.flatMap((field): [string, string][] =>
        field.source.kind === 'reference' ? [[table.id, field.source.table]] : [],
      ),
    ),
  );

  function withParents(tables: readonly string[]): readonly string[] {
    return tables.flatMap((table) => {
      const parent = parents.get(table);
      return parent === undefined ? [table] : [table, parent];
    });
  }

  function template(text: string | undefined, where: string, row: readonly string[]): void {
    for (const part of parseTemplate(text ?? '')) {
      if (part.kind === 'fact') uses.push({ id: part.id, where, printed: true, row });
    }
  }

  function message(text: string, where: string, row: readonly string[]): void {
    for (const part of parseTemplate(text)) {
      if (part.kind !== 'fact' || messageTokens.includes(part.id)) continue;
      uses.push({ id: part.id, where, printed: false, row });
    }
  }

  function condition(asked: Condition | undefined, where: string, row: readonly string[]): void {
    if (asked === undefined) return;
    for (const id of readsOfCondition(asked).facts) uses.push({ id, where, printed: false, row });
  }

  function expression(formula: Expression, where: string, row: readonly string[]): void {
    const reads = readsOf(formula);
    for (const id of reads.facts) uses.push({ id, where, printed: false, row });
    for (const rows of reads.rows) {
      const ids = [
        ...(rows.op === 'sumRows' ? [rows.field] : []),
        ...(rows.where === undefined ? [] : [rows.where.field]),
      ];
      for (const id of ids) uses.push({ id: `${rows.table}.${id}`, where, printed: false, row: [rows.table] });
    }
  }

  function cell(item: GridCell, where: string, row: readonly string[]): void {
    if (item.content.kind === 'text') template(item.content.text, where, row);
    if (item.content.kind !== 'field') return;
    uses.push({ id: item.content.id, where, printed: true, row });
    template(item.content.before, where, row);
    template(item.content.after, where, row);
  }

  function gridRow(item: GridRow, where: string, row: readonly string[]): void {
    if (item.kind === 'rows') {
      if (item.where !== undefined) {
        uses.push({ id: `${item.table}.${item.where.field}`, where, printed: true, row: [item.table] });
      }
      for (const each of item.cells) cell(each, where, withParents([item.table, ...row]));
      return;
    }
    if (item.kind === 'codeRows') {
      const inRow = withParents([item.table, ...row]);
      for (const id of [item.code, item.name, item.where?.field]) {
        if (id !== undefined) uses.push({ id: `${item.table}.${id}`, where, printed: true, row: inRow });
      }
      for (const each of item.cells) cell(each, where, inRow);
      return;
    }
    condition(item.when, where, row);
    if (item.kind === 'row') for (const each of item.cells) cell(each, where, row);
    else {
      for (const each of item.lead) cell(each, where, row);
      for (const each of item.rows) gridRow(each, where, row);
    }
  }

  function sentence({ when, text, lists = [] }: NarrativeAlternative, where: string, row: readonly string[]): void {
    condition(when, where, row);
    template(text, where, row);
    for (const list of lists) {
      template(list.none, where, row);
      for (const item of list.items) {
        condition(item.when, where, row);
        template(item.text, where, row);
      }
    }
  }

  function block(item: Block, where: string, row: readonly string[]): void {
    switch (item.kind) {
      case 'paragraph':
        condition(item.when, where, row);
        template(item.text, where, row);
        return;
      case 'heading':
        template(item.text, where, row);
        return;
      case 'sentences':
        for (const alternative of item.alternatives) sentence(alternative, where, row);
        return;
      case 'rowSentences': {
        const inRow = withParents([item.table, ...row]);
        if (item.where !== undefined) {
          uses.push({ id: `${item.table}.${item.where.field}`, where, printed: true, row: inRow });
        }
        for (const alternative of item.alternatives) sentence(alternative, where, inRow);
        return;
      }
      case 'freeText':
        template(item.emptyText, where, row);
        return;
      case 'grid':
        for (const each of item.rows) gridRow(each, `${where}/${item.id}`, row);
        return;
      case 'signatureLine':
        for (const each of item.items) {
          template(each.label, where, row);
          if (each.id !== undefined) uses.push({ id: each.id, where, printed: true, row });
        }
        return;
      case 'spacer':
      case 'contents':
        return;
    }
  }

  template(pack.set.title, 'set', []);
  template(pack.set.fileName, 'set', []);
  for (const document of pack.documents) {
    const row = document.repeat === undefined ? [] : withParents([document.repeat.table]);
    condition(document.when, document.id, []);
    if (document.repeat?.where !== undefined) {
      const id = `${document.repeat.table}.${document.repeat.where.field}`;
      uses.push({ id, where: document.id, printed: true, row });
    }
    template(document.title, document.id, []);
    template(document.fileName, document.id, []);
    for (const each of document.blocks) block(each, document.id, row);
  }
  for (const check of pack.crossChecks) {
    const row = check.forEach === undefined ? [] : withParents([check.forEach]);
    for (const id of check.fields) uses.push({ id, where: check.code, printed: false, row });
    if (check.where !== undefined && check.forEach !== undefined) {
      uses.push({ id: `${check.forEach}.${check.where.field}`, where: check.code, printed: false, row });
    }
    condition(check.when, check.code, row);
    message(check.message, check.code, row);
    message(check.remedy, check.code, row);
    if (check.rule.kind === 'require') condition(check.rule.condition, check.code, row);
    else {
      expression(check.rule.left, check.code, row);
      expression(check.rule.right, check.code, row);
    }
  }
  function derivation({ source }: FieldDefinition, where: string, row: readonly string[]): void {
    if (source.kind === 'calculated') expression(source.formula, where, row);
    if (source.kind === 'worded') for (const { when } of source.alternatives) condition(when, where, row);
    if (source.kind === 'codeName') uses.push({ id: source.code, where, printed: false, row });
  }

  for (const id of pack.overview?.keyFigures ?? []) uses.push({ id, where: 'overview', printed: false, row: [] });
  for (const chart of pack.overview?.charts ?? []) {
    const where = `overview/${chart.id}`;
    switch (chart.kind) {
      case 'comparison':
        for (const { values } of chart.groups) for (const value of values) expression(value, where, []);
        break;
      case 'scores':
        for (const { score, maximum } of chart.parts)
          for (const value of [score, maximum]) expression(value, where, []);
        break;
      case 'rows':
        for (const id of [chart.value, chart.where?.field]) {
          if (id !== undefined) uses.push({ id: `${chart.table}.${id}`, where, printed: false, row: [chart.table] });
        }
    }
  }
  for (const field of pack.fields) derivation(field, field.id, []);
  for (const table of pack.tables) {
    for (const field of table.rowFields) derivation(field, `${table.id}.${field.id}`, withParents([table.id]));
  }
  return uses;
}
