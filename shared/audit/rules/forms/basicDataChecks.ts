import { Decimal, plainText, roundTo } from '../../../decimal/decimal.ts';
import type { AuditFinding } from '../../../findings/auditFinding.ts';
import type { Figure } from '../../tables/figure.ts';
import { basicColumns, rowBySubject } from '../../tables/formColumns.ts';
import type { BasicDataTable } from '../../tables/recognisedTable.ts';
import { tableFinding } from '../tableFinding.ts';
import { ratioFindings } from './ratioCheck.ts';

/** What the values of a 基础数据表 have to be, beyond its sums. */
export function basicDataChecks(table: BasicDataTable): readonly AuditFinding[] {
  const { posts, staff, staffRate, buildings } = table;
  const building = (name: RegExp): Figure | undefined => [...buildings].find(([key]) => name.test(key))?.[1];
  return [
    ...ratioFindings('TAB-023', '在职人员控制率', staffRate, staff, posts, true),
    ...overStaffed(posts, staff),
    ...ratioFindings('TAB-023', '规模控制率', building(/^规模控制率/), building(/^实际规模/), building(/^批复规模/)),
    ...ratioFindings(
      'TAB-023',
      '投资概算控制率',
      building(/^投资概算控制率/),
      building(/^实际投资/),
      building(/^预算投资/),
    ),
    ...largeChanges(table),
  ];
}

function overStaffed(posts: Figure | undefined, staff: Figure | undefined): readonly AuditFinding[] {
  if (posts === undefined || staff === undefined || staff.value.lessThanOrEqualTo(posts.value)) return [];
  const over = plainText(staff.value.minus(posts.value));
  return [
    tableFinding({
      code: 'TAB-024',
      message: `编制${plainText(posts.value)}人，实际在职${plainText(staff.value)}人，超编${over}人。`,
      remedy: '请核对人数；确实超编的，在报告中说明原因。',
      places: [staff.place, posts.place],
      quote: staff.quote,
      stated: plainText(staff.value),
      expected: plainText(posts.value),
    }),
  ];
}

const watched = ['三公经费', '项目支出', '公用经费', '政府采购支出总额'] as const;
const large = new Decimal('0.5');

function largeChanges(table: BasicDataTable): readonly AuditFinding[] {
  const columns = basicColumns(table);
  return watched.flatMap((subject): readonly AuditFinding[] => {
    const row = rowBySubject(table.rows, subject);
    const final = columns.final === undefined ? undefined : row?.values[columns.final];
    if (row === undefined || final === undefined) return [];
    const against = [
      { name: '比预算', figure: columns.budget === undefined ? undefined : row.values[columns.budget] },
      { name: '比上年', figure: columns.lastFinal === undefined ? undefined : row.values[columns.lastFinal] },
    ].flatMap(({ name, figure }) => {
      if (figure === undefined || figure.value.isZero()) return [];
      const change = final.value.minus(figure.value).dividedBy(figure.value);
      if (change.abs().lessThan(large)) return [];
      const percent = plainText(roundTo(change.abs().times(100), 2));
      return [
        { figure, words: `${name}${plainText(figure.value)}${change.isNegative() ? '减少' : '增加'}${percent}%` },
      ];
    });
    const [first] = against;
    if (first === undefined) return [];
    return [
      tableFinding({
        code: 'TAB-025',
        message: `${row.label}决算${plainText(final.value)}，${against.map(({ words }) => words).join('，')}。`,
        remedy: '请核对数字；变动属实的，宜在报告中说明原因。',
        places: [final.place, ...against.map(({ figure }) => figure.place)],
        quote: final.quote,
        stated: plainText(final.value),
        expected: plainText(first.figure.value),
      }),
    ];
  });
}
