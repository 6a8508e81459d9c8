import type { CheckReport, Finding } from '../findings/finding.ts';
import type { ResolvedBlock, ResolvedDocument, ResolvedSet } from '../layout/resolvedDocument.ts';
import { officialPage, officialTypography } from '../packs/officialTypography.ts';
import { figureWords, placeLines, severityNames } from './findingWords.ts';
import { type CellIds, createCellIds, plainTable } from './plainTable.ts';

/** What was examined, as the head of the report names it: a draft, or a finished file. */
export type Examined = { readonly name: string; readonly report: CheckReport };

/** A file that could not be examined, and why. */
export type NotExamined = { readonly name: string; readonly reason: string; readonly remedy: string };

export type FindingsSetInput = {
  /** `2024年某中心` or the folder's name: stands in the title and in the file name. */
  readonly subject: string;
  readonly unitName: string;
  readonly examined: readonly Examined[];
  readonly notExamined?: readonly NotExamined[];
};

const landscape = {
  ...officialPage,
  orientation: 'landscape',
  marginsMm: { top: 25, bottom: 22, left: 22, right: 22 },
} as const;

function paragraph(role: 'title' | 'heading1' | 'body' | 'note', text: string): ResolvedBlock {
  return { kind: 'paragraph', role, runs: [{ text }] };
}

function countWords({ counts, notRead }: CheckReport): string {
  const { block, explain, notice, notYet } = counts;
  const unread = notRead.length === 0 ? '' : `有${notRead.length}处没有读到或没有读全，以下结论不包括这些。`;
  return `${unread}必改${block}处，需说明${explain}处，提示${notice}处${notYet === 0 ? '' : `；另有${notYet}条关系因数据未填还不能审核`}。`;
}

const findingColumns = [
  { head: '序号', widthMm: 12, align: 'center' },
  { head: '级别', widthMm: 16, align: 'center' },
  { head: '位置', widthMm: 52 },
  { head: '问题', widthMm: 82 },
  { head: '数值', widthMm: 34 },
  { head: '处理', widthMm: 57 },
] as const;

/** Under the heading of a file its name is not said again in every place. */
function placesUnder(name: string, { places }: Finding): string {
  return placeLines(places.map((place) => (name.endsWith(place.document) ? { ...place, document: '' } : place)));
}

function findingRow(name: string, finding: Finding, index: number): readonly string[] {
  const explained = finding.explanation === undefined ? '' : `\n已说明：${finding.explanation}`;
  return [
    String(index + 1),
    severityNames[finding.severity],
    placesUnder(name, finding),
    `${finding.message}${finding.quote === undefined ? '' : `\n原文：${finding.quote}`}`,
    figureWords(finding),
    `${finding.remedy}${explained}`,
  ];
}

function findingsOf({ name, report }: Examined, number: number, ids: CellIds): readonly ResolvedBlock[] {
  const head = paragraph('heading1', name);
  const counted = paragraph('body', countWords(report));
  const unread = report.notRead.map(({ place, reason }) => paragraph('note', `未读：${place}：${reason}`));
  if (report.findings.length === 0) return [head, counted, ...unread];
  const rows = report.findings.map((finding, index) => findingRow(name, finding, index));
  const table = plainTable(`findings${number}`, name, findingColumns, rows, ids);
  return [head, counted, ...unread, table];
}

const explanationColumns = [
  { head: '序号', widthMm: 12, align: 'center' },
  { head: '审核意见', widthMm: 100 },
  { head: '说明', widthMm: 141 },
] as const;

/** The 审核说明: every 需说明 that the unit has explained, for signature. */
function explanationsDocument(input: FindingsSetInput, ids: CellIds): readonly ResolvedDocument[] {
  const explained = input.examined.flatMap(({ report }) =>
    report.findings.filter((finding) => finding.explanation !== undefined),
  );
  if (explained.length === 0) return [];
  const rows = explained.map((finding, index) => [
    String(index + 1),
    `${finding.message}\n${placeLines(finding.places)}`,
    finding.explanation ?? '',
  ]);
  return [
    {
      id: 'explanations',
      kind: 'form',
      title: '审核说明',
      fileName: `${input.subject}-审核说明`,
      sheetName: '审核说明',
      page: landscape,
      blocks: [
        paragraph('title', `${input.subject}审核说明`),
        plainTable('explanations', '审核说明', explanationColumns, rows, ids),
        {
          kind: 'signatureLine',
          items: [
            { label: '填表人（签字）', value: '' },
            { label: '单位负责人（签字）', value: '' },
            { label: '日期', value: '' },
          ],
        },
      ],
    },
  ];
}

/**
 * The check report as a set of papers (Word, Excel, page): what was examined with its findings, by severity, and the
 * 审核说明 of what the unit has explained. Written by the same writers as the official forms.
 */
export function findingsSet(input: FindingsSetInput): ResolvedSet {
  const ids = createCellIds();
  const refused = (input.notExamined ?? []).map(({ name, reason, remedy }) =>
    paragraph('body', `${name}：未能审核。${reason}${remedy}`),
  );
  const report: ResolvedDocument = {
    id: 'findings',
    kind: 'form',
    title: '审核报告',
    fileName: `${input.subject}-审核报告`,
    sheetName: '审核报告',
    page: landscape,
    blocks: [
      paragraph('title', `${input.subject}审核报告`),
      ...input.examined.flatMap((examined, index) => findingsOf(examined, index + 1, ids)),
      ...refused,
      paragraph('note', '必改：数字之间矛盾，改正后才能出正式稿。需说明：写明原因即可。提示：请核对，可以不改。'),
    ],
  };
  return {
    title: `${input.subject}审核报告`,
    fileName: `${input.subject}-审核报告`,
    author: input.unitName,
    typography: officialTypography,
    documents: [report, ...explanationsDocument(input, ids)],
  };
}
