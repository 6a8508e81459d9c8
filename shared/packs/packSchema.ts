import { z } from 'zod';
import { conditionSchema, expressionSchema } from '../calculation/expressionSchema.ts';
import { type FieldDefinition, type TableDefinition, units } from '../calculation/factModel.ts';
import { rowFilterSchema } from '../calculation/operators/sumRows.ts';
import type { CrossCheckDefinition } from './crossCheckDefinition.ts';
import type {
  Block,
  CellContent,
  CellStyle,
  DocumentDefinition,
  GridCell,
  GridRow,
  PageLayout,
  ParagraphStyle,
  PhraseList,
  Typography,
} from './documentSchema.ts';
import { overviewSchema } from './overview.ts';
import type { TemplatePack } from './templatePack.ts';

const fieldId = z.string().regex(/^[a-z]\w*(\.[a-z]\w*)*$/, { error: '编号应为英文小写开头、以点分段' });
const name = z.string().min(1);
const scale = z.int().min(0).max(8);

const display = z.strictObject({
  style: z.enum(['asTyped', 'wholeOrFixed', 'fixed', 'trimmed']),
  thousands: z.literal(true).exactOptional(),
  zeroAsBlank: z.literal(true).exactOptional(),
});

const source = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('entered'),
    required: z.boolean(),
    requiredWhere: rowFilterSchema.exactOptional(),
    default: z.string().exactOptional(),
    whenAbsent: z.string().exactOptional(),
  }),
  z.strictObject({ kind: z.literal('calculated'), formula: expressionSchema, basis: name }),
  z.strictObject({ kind: z.literal('profile'), key: name }),
  z.strictObject({
    kind: z.literal('worded'),
    alternatives: z.array(z.strictObject({ when: conditionSchema.exactOptional(), text: z.string() })).min(1),
    basis: name,
  }),
  z.strictObject({
    kind: z.literal('codeName'),
    code: name,
    list: name,
    digits: z.int().min(1).max(12).exactOptional(),
  }),
  z.strictObject({ kind: z.literal('reference'), table: name, field: name }),
]);

const field: z.ZodType<FieldDefinition> = z.strictObject({
  id: fieldId,
  label: name,
  unit: z.enum(units),
  scale: scale.exactOptional(),
  display: display.exactOptional(),
  help: z.string().exactOptional(),
  aliases: z.array(name).exactOptional(),
  choices: z.array(name).min(1).exactOptional(),
  maxLength: z.int().min(1).exactOptional(),
  source,
});

const table: z.ZodType<TableDefinition> = z.strictObject({
  id: z.string().regex(/^[a-z]\w*$/),
  label: name,
  rowLabel: name,
  help: z.string().exactOptional(),
  rowFields: z.array(field).min(1),
  minRows: z.int().min(0),
  maxRows: z.int().min(1).max(20_000),
  nameField: z.string().exactOptional(),
  minFilled: z.int().min(1).max(100).exactOptional(),
  minFilledWhere: rowFilterSchema.exactOptional(),
});

const alignment = z.enum(['left', 'center', 'right', 'justify']);
const cellRole = z.enum(['head', 'label', 'value', 'longText']);
const paragraphRole = z.enum([
  'title',
  'attachmentLabel',
  'attachmentTitle',
  'heading1',
  'heading2',
  'heading3',
  'body',
  'note',
  'signature',
  'coverTitle',
  'coverLine',
  'partTitle',
  'contentsTitle',
  'contentsEntry',
  'tableCaption',
]);
const span = z.int().min(1).max(100);

const content: z.ZodType<CellContent> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: z.string() }),
  z.strictObject({
    kind: z.literal('field'),
    id: name,
    before: z.string().exactOptional(),
    after: z.string().exactOptional(),
  }),
  z.strictObject({ kind: z.literal('empty') }),
  z.strictObject({ kind: z.literal('code') }),
  z.strictObject({ kind: z.literal('codeName') }),
]);

const cell: z.ZodType<GridCell> = z.strictObject({
  content,
  span: span.exactOptional(),
  rowSpan: span.exactOptional(),
  role: cellRole.exactOptional(),
  align: alignment.exactOptional(),
  indent: z.int().min(0).max(20).exactOptional(),
});

const heightMm = z.number().min(3).max(225).exactOptional();
const gridRow: z.ZodType<GridRow> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('row'),
      cells: z.array(cell).min(1),
      heightMm,
      header: z.literal(true).exactOptional(),
      when: conditionSchema.exactOptional(),
    }),
    z.strictObject({
      kind: z.literal('rows'),
      table: name,
      where: rowFilterSchema.exactOptional(),
      minRows: z.int().min(0).max(100).exactOptional(),
      heightMm,
      cells: z.array(cell).min(1),
    }),
    z.strictObject({
      kind: z.literal('codeRows'),
      table: name,
      code: name,
      name: name.exactOptional(),
      list: name,
      digits: z.array(z.int().min(1).max(12)).min(1),
      where: rowFilterSchema.exactOptional(),
      minRows: z.int().min(0).max(100).exactOptional(),
      heightMm,
      cells: z.array(cell).min(1),
    }),
    z.strictObject({
      kind: z.literal('group'),
      lead: z.array(cell).min(1),
      rows: z.array(gridRow).min(1),
      when: conditionSchema.exactOptional(),
    }),
  ]),
);

const phrase = z.strictObject({ when: conditionSchema.exactOptional(), text: name });
const phraseList: z.ZodType<PhraseList> = z.strictObject({
  items: z.array(phrase).min(1).max(200),
  separator: z.string(),
  numbered: z.literal(true).exactOptional(),
  none: name.exactOptional(),
});
const alternatives = z.array(phrase.extend({ lists: z.array(phraseList).min(1).max(9).exactOptional() })).min(1);

const block: z.ZodType<Block> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('paragraph'),
    role: paragraphRole,
    text: z.string(),
    when: conditionSchema.exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('heading'),
    level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    text: name,
    numbered: z.literal(false).exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('sentences'),
    id: fieldId,
    label: name,
    alternatives,
  }),
  z.strictObject({
    kind: z.literal('rowSentences'),
    id: fieldId,
    label: name,
    table: name,
    where: rowFilterSchema.exactOptional(),
    alternatives,
  }),
  z.strictObject({
    kind: z.literal('freeText'),
    id: fieldId,
    label: name,
    prompt: z.string().exactOptional(),
    phrases: z.array(name).exactOptional(),
    emptyText: name.exactOptional(),
    optional: z.literal(true).exactOptional(),
  }),
  z.strictObject({
    kind: z.literal('grid'),
    id: name,
    label: name,
    columnsMm: z.array(z.number().min(3).max(297)).min(1).max(60),
    rowHeightMm: heightMm,
    rows: z.array(gridRow).min(1),
  }),
  z.strictObject({
    kind: z.literal('signatureLine'),
    items: z.array(z.strictObject({ label: name, id: name.exactOptional() })).min(1),
  }),
  z.strictObject({ kind: z.literal('spacer'), lines: z.int().min(1).max(50) }),
  z.strictObject({
    kind: z.literal('contents'),
    documents: z.array(name).min(1),
    entries: z
      .array(
        z.strictObject({
          role: paragraphRole,
          level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
          numbered: z.literal(true).exactOptional(),
        }),
      )
      .min(1),
  }),
]);

const margin = z.number().min(5).max(100);
const page: z.ZodType<PageLayout> = z.strictObject({
  orientation: z.enum(['portrait', 'landscape']),
  marginsMm: z.strictObject({ top: margin, bottom: margin, left: margin, right: margin }),
  pageNumbers: z.enum(['dashOutside', 'none']),
});

const document: z.ZodType<DocumentDefinition> = z.strictObject({
  id: z.string().regex(/^[a-z]\w*$/),
  kind: z.enum(['report', 'form']),
  attachment: name.exactOptional(),
  title: name,
  fileName: name,
  page,
  when: conditionSchema.exactOptional(),
  repeat: z
    .strictObject({
      table: name,
      where: rowFilterSchema.exactOptional(),
      whenNone: z.literal('leaveOut').exactOptional(),
    })
    .exactOptional(),
  blocks: z.array(block).min(1),
});

const font = { eastAsia: name, latin: name, sizePt: z.number().min(5).max(72), align: alignment };
const points = z.number().min(0).max(200).exactOptional();
const paragraphStyle: z.ZodType<ParagraphStyle> = z.strictObject({
  ...font,
  bold: z.literal(true).exactOptional(),
  linePt: points,
  firstLineChars: z.int().min(0).max(10).exactOptional(),
  beforePt: points,
  afterPt: points,
});
const cellStyle: z.ZodType<CellStyle> = z.strictObject({ ...font, bold: z.literal(true).exactOptional() });
const typography: z.ZodType<Typography> = z.strictObject({
  paragraphs: z.record(paragraphRole, paragraphStyle),
  cells: z.record(cellRole, cellStyle),
});

const comparison = z.enum(['equal', 'notEqual', 'less', 'atMost', 'greater', 'atLeast']);
const crossCheck: z.ZodType<CrossCheckDefinition> = z.strictObject({
  code: z.string().regex(/^[A-Z]{3}-\d{3}$/),
  title: name,
  severity: z.enum(['block', 'explain', 'notice']),
  basis: name,
  message: name,
  remedy: name,
  forEach: name.exactOptional(),
  where: rowFilterSchema.exactOptional(),
  when: conditionSchema.exactOptional(),
  fields: z.array(name).min(1),
  rule: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('compare'),
      left: expressionSchema,
      comparison,
      right: expressionSchema,
      tolerance: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('exact') }),
        z.strictObject({
          kind: z.literal('rounding'),
          addends: z.int().min(0),
          rowsOf: name.exactOptional(),
        }),
        z.strictObject({ kind: z.literal('lastPlace'), scale }),
      ]),
    }),
    z.strictObject({ kind: z.literal('require'), condition: conditionSchema }),
  ]),
});

/** Accepts a template pack and nothing else; what a schema cannot say is in {@link packViolations}. */
export const packSchema: z.ZodType<TemplatePack> = z.strictObject({
  id: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
  version: z.int().min(1),
  title: name,
  county: name,
  year: z.int().min(1990).max(2100),
  basis: z.strictObject({ document: name, note: z.string().exactOptional() }),
  errata: z.array(z.strictObject({ place: name, text: name })),
  renames: z.record(z.string(), z.string()),
  unplaced: z.record(z.string(), name),
  profile: z.array(z.strictObject({ key: name, label: name, required: z.boolean(), help: z.string().exactOptional() })),
  sections: z.array(
    z.strictObject({
      id: name,
      label: name,
      document: name,
      fields: z.array(name).exactOptional(),
      tables: z.array(name).exactOptional(),
      narrative: z.array(name).exactOptional(),
    }),
  ),
  fields: z.array(field),
  tables: z.array(table),
  crossChecks: z.array(crossCheck),
  typography,
  set: z.strictObject({ title: name, fileName: name }),
  documents: z.array(document).min(1),
  overview: overviewSchema.exactOptional(),
});
