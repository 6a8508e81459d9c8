import { titled } from './accountForms.ts';
import { type Facts, publicTotal, type ThreePublic } from './facts.ts';
import { cell, type Form, type FormCell } from './grid.ts';
import type { Style } from './style.ts';
import type { Writer } from './writer.ts';

const note = '注：本表反映部门本年度“三公”经费支出预决算情况。其中，预算数为全年预算数，反映按规定程序调整后的预算数。';

/** “三公”经费: twelve columns, one line per kind, or 预算数 and 决算数 as the lines. */
export function threePublicTable(facts: Facts, write: Writer, style: Style): Form {
  const { budgetPublic, finalPublic } = facts;
  const c = (of: (each: ThreePublic) => number, which: 'budget' | 'final'): string =>
    write.cell(of(which === 'budget' ? budgetPublic : finalPublic));
  const cars = ({ purchase, operation }: ThreePublic): number => purchase + operation;
  const order: readonly ((each: ThreePublic) => number)[] = [
    publicTotal,
    ({ overseas }) => overseas,
    cars,
    ({ purchase }) => purchase,
    ({ operation }) => operation,
    ({ reception }) => reception,
  ];
  const title = style.title('一般公共预算财政拨款“三公”经费支出决算表');
  switch (style.threePublic) {
    case 'twelve':
      return titled(
        style,
        facts,
        7,
        title,
        [
          [cell('预算数', 6), cell('决算数', 6)],
          [0, 1].flatMap(() => [
            cell('合计', 1, 2),
            cell('因公出国（境）费', 1, 2),
            cell('公务用车购置及运行维护费', 3),
            cell('公务接待费', 1, 2),
          ]),
          [0, 1].flatMap(() => [cell('小计'), cell('公务用车购置费'), cell('公务用车运行维护费')]),
          ...(style.columnNumbers ? [Array.from({ length: 12 }, (_, index) => cell(String(index + 1)))] : []),
          [...order.map((of) => cell(c(of, 'budget'))), ...order.map((of) => cell(c(of, 'final')))],
        ],
        [note],
      );
    case 'down': {
      const labels = [
        '合计',
        '1．因公出国（境）费',
        '2．公务用车购置及运行维护费',
        '（1）公务用车购置费',
        '（2）公务用车运行维护费',
        '3．公务接待费',
      ];
      const places = [0, 1, 2, 3, 4, 5];
      return titled(
        style,
        facts,
        7,
        title,
        [
          [cell('项目'), cell('预算数'), cell('决算数')],
          ...places.map((place): readonly FormCell[] => {
            const of = order[place] ?? publicTotal;
            return [cell(labels[place] ?? ''), cell(c(of, 'budget')), cell(c(of, 'final'))];
          }),
        ],
        [note],
      );
    }
    case 'across': {
      const meeting = facts.economic.get('30215') ?? 0;
      const training = facts.economic.get('30216') ?? 0;
      const line = (label: string, which: 'budget' | 'final'): readonly FormCell[] => [
        cell(label),
        ...[order[0], order[1], order[5], order[2], order[3], order[4]].map((of) => cell(c(of ?? publicTotal, which))),
        cell(which === 'final' ? write.cell(meeting, {}, 'none') : style.plainCell(meeting)),
        cell(which === 'final' ? write.cell(training, {}, 'none') : style.plainCell(training)),
      ];
      return titled(
        style,
        facts,
        7,
        style.title('一般公共预算财政拨款“三公”经费及会议费、培训费支出决算表'),
        [
          [cell('项目', 1, 3), cell('“三公”经费', 6), cell('会议费', 1, 3), cell('培训费', 1, 3)],
          [
            cell('小计', 1, 2),
            cell('因公出国（境）费用', 1, 2),
            cell('公务接待费', 1, 2),
            cell('公务用车购置及运行维护费', 3),
          ],
          [cell('小计'), cell('公务用车购置费'), cell('公务用车运行维护费')],
          ...(style.columnNumbers
            ? [[cell('栏次'), ...Array.from({ length: 8 }, (_, index) => cell(String(index + 1)))]]
            : []),
          line('预算数', 'budget'),
          line('决算数', 'final'),
        ],
        [note],
      );
    }
    default:
      return style.threePublic satisfies never;
  }
}
