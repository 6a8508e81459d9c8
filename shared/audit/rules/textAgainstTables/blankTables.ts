import type { Account } from '../../../accounting/vocabulary/accounts.ts';
import type { AuditFinding } from '../../../findings/auditFinding.ts';
import type { Mention } from '../../prose/mentions.ts';
import type { RecognisedTable, RecognisedTables } from '../../tables/recognisedTable.ts';
import { placeInRow, tableFinding } from '../tableFinding.ts';

type Shown = { readonly subjects: readonly string[]; readonly within?: string };

const three = [
  '三公经费',
  '因公出国（境）费',
  '公务用车购置及运行维护费',
  '公务用车购置费',
  '公务用车运行维护费',
  '公务接待费',
];

/** What the tables of a published set show, by their captions; the first that fits. */
const shownBy: readonly (readonly [RegExp, Shown])[] = [
  [/三公/, { subjects: three }],
  [
    /政府性基金/,
    { subjects: ['财政拨款收入', '财政拨款支出', '本年收入合计', '本年支出合计'], within: '政府性基金预算财政拨款' },
  ],
  [
    /国有资本经营/,
    { subjects: ['财政拨款收入', '财政拨款支出', '本年收入合计', '本年支出合计'], within: '国有资本经营预算财政拨款' },
  ],
  [/基本支出/, { subjects: ['基本支出', '人员经费', '公用经费'] }],
  [/财政拨款收入?支出(?:决算|预算)?总表/, { subjects: ['财政拨款收入', '财政拨款支出'] }],
  [/一般公共预算.*支出/, { subjects: ['财政拨款支出', '基本支出', '项目支出'] }],
  [
    /收入支出(?:决算|预算)?总表|收支(?:决算|预算)?总表/,
    { subjects: ['本年收入合计', '本年支出合计', '收入总计', '支出总计'] },
  ],
  [/收入(?:决算|预算)?(?:总)?表/, { subjects: ['本年收入合计', '财政拨款收入'] }],
  [/支出(?:决算|预算)?(?:总)?表/, { subjects: ['本年支出合计', '基本支出', '项目支出'] }],
];

/** No amount but line numbers and noughts. */
function isBlank({ grid }: RecognisedTable): boolean {
  return grid.rows.every(({ cells }) =>
    cells.every(({ number, text }) => number.kind !== 'number' || number.value.isZero() || /^\d{1,7}$/.test(text)),
  );
}

const sideOf = (caption: string): readonly Account[] =>
  /预算(?:公开|情况)?(?:总|明细)?表/.test(caption) && !/决算/.test(caption) ? ['budget', 'initialBudget'] : ['final'];

/** Tables left blank beside a text that has their amounts. */
export function auditBlankTables(recognised: RecognisedTables, mentions: readonly Mention[]): readonly AuditFinding[] {
  return recognised.tables.flatMap((table): readonly AuditFinding[] => {
    const shown = shownBy.find(([pattern]) => pattern.test(table.caption))?.[1];
    if (shown === undefined || table.grid.rows.length < 2 || !isBlank(table)) return [];
    const accounts = sideOf(table.caption);
    const told = mentions.find(
      ({ figure, subject, within, basis }) =>
        subject !== undefined &&
        shown.subjects.includes(subject) &&
        (shown.within === undefined || within === shown.within) &&
        accounts.includes(basis) &&
        figure.value.gt(0),
    );
    if (told === undefined) return [];
    return [
      tableFinding({
        code: 'TAB-064',
        message: `「${table.caption}」没有填数，文中写${told.subject}${told.figure.text}${told.figure.unit === 'yuan' ? '元' : '万元'}。`,
        remedy: '请把表填完整；确实没有数据的，核对文字。',
        places: [placeInRow(table, 0, ''), told.figure.place],
        quote: table.caption,
        stated: '空表',
        operands: [{ role: 'other', value: told.figure.value.toFixed(), place: told.figure.place }],
      }),
    ];
  });
}
