import { expect, it } from 'vitest';
import { auditDocument } from '../../../../shared/audit/auditFile.ts';
import { textDocument } from '../prose/textDocument.ts';

function scored(score: string): readonly string[] {
  const rows = [
    '一级指标\t二级指标\t三级指标\t分值\t评分标准\t得分',
    '投入\t预算配置\t在职人员控制率\t5\t控制率不高于100%计5分，否则不得分\t5',
    `过程\t预算执行\t预算完成率\t8\t完成率100%计满分，每低1%扣0.5分\t${score}`,
    '过程\t预算管理\t制度健全性\t6\t制度健全计6分\t6',
  ];
  return auditDocument(textDocument('自评.txt', ['部门整体支出绩效评价指标评分表', ...rows].join('\n')))
    .filter(({ code }) => code === 'TAB-038')
    .map(({ stated, expected }) => `${stated} ${expected}`);
}

it('a score beyond the points of its criterion is told', () => {
  expect(scored('9')).toEqual(['9 8']);
});

it.each(['8', '7.5', '', '／'])('the score “%s” is within the points', (score) => {
  expect(scored(score)).toEqual([]);
});
