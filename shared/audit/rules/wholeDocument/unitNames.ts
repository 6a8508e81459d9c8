import type { AuditFinding } from '../../../findings/auditFinding.ts';
import { type NamedUnit, namedUnits, otherUnits, strangers } from '../../prose/identity.ts';
import { type Prose, sentenceAt } from '../../prose/readProse.ts';
import { reportText } from '../reportText.ts';
import { codeOf } from '../textAuditCodes.ts';

const where: Readonly<Record<NamedUnit['kind'], string>> = {
  label: '表头',
  title: '标题',
  subject: '这里',
  signature: '落款',
};

/** The full name of the unit through the set: titles, heads of tables, the text, the signature. */
export function auditUnitNames(prose: Prose): readonly AuditFinding[] {
  const named = namedUnits(prose);
  const found = otherUnits(prose, named) ?? strangers(prose, named);
  if (found === undefined) return [];
  const { unit, others } = found;
  return others.map((each): AuditFinding => {
    const what = {
      code: 'TXT-055',
      stated: each.name,
      expected: unit,
      message: `文件其他地方写的单位是“${unit}”，${where[each.kind]}写的是“${each.name}”。`,
      remedy: '核对单位名称，全文用全称并写成一致；确实是另一个单位的，写明两者的关系。',
    } as const;
    if (each.at !== undefined) {
      const { passage, start } = each.at;
      const at = { start, end: start + each.name.length };
      return reportText(prose, passage, sentenceAt(passage, start), { ...what, at });
    }
    const { severity, basis } = codeOf(what.code);
    const places = [{ document: prose.document.file, line: each.line }];
    return { ...what, severity, basis, fields: [], places, quote: each.name };
  });
}
