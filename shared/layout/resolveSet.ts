import type { Evaluation, Scope } from '../calculation/evaluation.ts';
import type { DocumentDefinition } from '../packs/documentSchema.ts';
import type { TemplatePack } from '../packs/templatePack.ts';
import { addFormulas } from './cellFormulas.ts';
import { cellNames } from './cellNames.ts';
import { type ContentsPlaces, createContents } from './contents.ts';
import { fillText } from './fillTemplate.ts';
import { looseDocument } from './looseSheet.ts';
import { createPlacedCells } from './placedCells.ts';
import { printableText } from './printableText.ts';
import { relationDocument } from './relationSheet.ts';
import { createHeadingNumbers, resolveText } from './resolveBlocks.ts';
import type { ResolvedBlock, ResolvedDocument, ResolvedSet } from './resolvedDocument.ts';
import { type GridContext, layGrid, type PendingFormula } from './resolveGrid.ts';

/** `formulas: false` leaves out the Excel formulas, for sets that are only printed. */
export type ResolveOptions = { readonly watermark?: string; readonly footerCode?: string; readonly formulas?: boolean };

/**
 * Final strings in final cells: the whole official set of a draft. Pure and deterministic. `narrative` is the draft's.
 * Numbers are formatted and formulas are made here and nowhere after.
 */
export function resolveSet(
  pack: TemplatePack,
  evaluation: Evaluation,
  narrative: Readonly<Record<string, readonly string[]>>,
  options: ResolveOptions = {},
): ResolvedSet {
  const cells = createPlacedCells();
  const pending: PendingFormula[] = [];
  const { typography } = pack;
  const withFormulas = options.formulas ?? true;
  const context: GridContext = { evaluation, cells, typography, ...(withFormulas ? { pending } : {}) };
  const contents = createContents();
  const documents = contents.fill(
    pack.documents
      .filter((definition) => isPartOfSet(definition, evaluation))
      .map((definition) => resolveDocument(definition, context, narrative, contents)),
  );
  addFormulas(pending, evaluation, cells);
  const hasWorkbook = withFormulas && documents.some(({ sheetName }) => sheetName !== undefined);
  const relations = hasWorkbook ? relationDocument(pack, evaluation, cells) : undefined;
  const loose = looseDocument(evaluation, cells);
  const helpers = [loose, relations].filter((document) => document !== undefined);
  const set: ResolvedSet = {
    title: fillText(pack.set.title, evaluation, []),
    fileName: fillText(pack.set.fileName, evaluation, []),
    author: printableText(evaluation.text('unit.name')),
    typography,
    documents: [...documents, ...helpers],
    ...(hasWorkbook ? { names: cellNames(pack, evaluation, cells) } : {}),
  };
  const { watermark, footerCode } = options;
  return {
    ...set,
    ...(watermark === undefined ? {} : { watermark }),
    ...(footerCode === undefined ? {} : { footerCode }),
  };
}

/** A form per row that has no blank copy is no part of the set while there is no such row; nor what its condition bars. */
function isPartOfSet({ repeat, when }: DocumentDefinition, evaluation: Evaluation): boolean {
  if (when !== undefined && !evaluation.holds(when)) return false;
  return repeat?.whenNone !== 'leaveOut' || evaluation.rows(repeat.table, repeat.where).length > 0;
}

function resolveDocument(
  definition: DocumentDefinition,
  context: GridContext,
  narrative: Readonly<Record<string, readonly string[]>>,
  contents: ContentsPlaces,
): ResolvedDocument {
  const { evaluation } = context;
  const { id, kind, attachment, page, repeat } = definition;
  const rows = repeat === undefined ? [] : evaluation.rows(repeat.table, repeat.where);
  const scopes: readonly Scope[] = rows.length === 0 ? [[]] : rows.map((row) => [row]);
  const blocks = scopes.flatMap((scope, index): ResolvedBlock[] => {
    const headings = createHeadingNumbers();
    const resolved = definition.blocks.flatMap((block): readonly ResolvedBlock[] => {
      if (block.kind === 'contents') return [contents.reserve(block)];
      return block.kind === 'grid'
        ? [
            {
              kind: 'table',
              id: block.id,
              label: block.label,
              columnsMm: block.columnsMm,
              rows: layGrid(block, scope, context),
            },
          ]
        : resolveText(block, scope, { evaluation, narrative, headings });
    });
    return index === 0 ? resolved : [{ kind: 'pageBreak' }, ...resolved];
  });
  const title = fillText(definition.title, evaluation, []);
  return {
    id,
    kind,
    title,
    fileName: fillText(definition.fileName, evaluation, []),
    page,
    blocks,
    ...(attachment === undefined ? {} : { attachment }),
    ...(kind === 'form' ? { sheetName: attachment ?? title } : {}),
  };
}
