import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { auditProse } from '../../../../shared/audit/rules/runProseRules.ts';
import { textDocument } from './textDocument.ts';

/**
 * What the text audit says of the five published sets: code, line, what stands there → what should. Every line has been
 * compared with the documents: the numeric ones are the rows of seed-defects.md that live in the text, the others are
 * left-overs, numbers of headings and repeated sentences that are really there.
 */
const found: Readonly<Record<string, readonly string[]>> = {
  junshan2024: [
    'TXT-001 20 1396.32 → 228.92',
    'TXT-002 18 1850.18 → 1846.35',
    'TXT-010 18 100 → 97.65',
    'TXT-043 31 [bookmark:_GoBack] → 删去',
    'TXT-050 14 （3） → （三）',
    'TXT-050 22 （2） → （二）',
    'TXT-050 34 （二） → （2）',
    'TXT-050 47 七、 → 三、',
    'TXT-050 50 8. → 八、',
    'TXT-050 54 9. → 九、',
  ],
  changshaxian2022: [
    'TXT-014 672 92 → 92.16',
    'TXT-014 679 77 → 77.04',
    'TXT-014 685 183 → 183.03',
    'TXT-041 610 (参考格式) → 删去',
    'TXT-041 625 (此页为封面) → 删去',
    'TXT-046 667 简要概述 →',
    'TXT-046 700 项目组织情况分析,主要包括项目招投标、调整、竣工验收等情况 →',
    'TXT-046 701 项目管理情况分析,主要包括项目管理制度建设、日常检查监督管理等情况 →',
    'TXT-046 703 反映部门资产的配置、管理、处置等综合情况 →',
    'TXT-050 670 （2） → （二）',
    'TXT-050 677 （3） → （三）',
    'TXT-050 687 （2） → （四）',
    'TXT-050 706 （8） → （八）',
    'TXT-050 718 二、 → 4.',
    'TXT-051 647 二是 → 一是',
    'TXT-053 662 我局 → 我中心',
  ],
  shaodong2020: [],
  shifeng2021FinalAccounts: [
    'TXT-001 430 0 → 92.51',
    'TXT-002 452 532.13 → 533.82',
    'TXT-002 456 35 → 36',
    'TXT-002 519 15 → 16',
    'TXT-002 523 489.07 → 489.04',
    'TXT-010 414 124.13 → 97.38',
    'TXT-010 420 124.13 → 97.38',
    'TXT-011 424 0 → 100',
    'TXT-011 462 100 → 123.54',
    'TXT-012 420 30.17 → 30.31',
    'TXT-015 390 100 → 无完成率（预算为0）',
    'TXT-015 394 100 → 无完成率（预算为0）',
    'TXT-015 400 100 → 无完成率（预算为0）',
    'TXT-015 404 100 → 无完成率（预算为0）',
    'TXT-019 416 0 → 不写完成率',
    'TXT-019 418 0 → 不写完成率',
    'TXT-020 420 大于 → 小于',
    'TXT-033 72 16 → 不超过15',
    'TXT-040 386 大于(小于) →',
    'TXT-040 416 减少(增长) →',
    'TXT-040 418 减少(增加) →',
    'TXT-040 418 减少(增长) →',
    'TXT-044 464 101.06 → 101.06万元',
    'TXT-044 533 101.06 → 101.06万元',
    'TXT-044 553 101.06 → 101.06万元',
    'TXT-044 557 101.06 → 101.06万元',
    'TXT-051 547 二是 → 一是',
    'TXT-054 476  →',
    'TXT-054 547  →',
    'TXT-054 557  →',
  ],
  lusong2018: [
    'TXT-032 42 216 → 180',
    'TXT-034 26 1447.45 → 不大于125.59',
    'TXT-041 7 (此页为封面) → 删去',
    'TXT-050 12 二、 → 一、',
    'TXT-050 21 （二） → （一）',
    'TXT-061 20 0 → 有维修、改造活动',
  ],
};

const audited = (name: string) => {
  const path = new URL(`../../../seeds/${name}.txt`, import.meta.url);
  return auditProse(textDocument(`${name}.txt`, readFileSync(path, 'utf8')));
};

describe('the text audit of the published sets', () => {
  it.each(Object.keys(found))('finds in %s what is wrong there, and nothing else', (name) => {
    const lines = audited(name).map((each) =>
      `${each.code} ${each.places[0]?.line} ${each.stated ?? ''} → ${each.expected ?? ''}`.trimEnd(),
    );
    expect(lines.sort()).toEqual([...(found[name] ?? [])].sort());
  });

  it('quotes at most two hundred characters and underlines the number itself', () => {
    for (const name of Object.keys(found)) {
      const document = textDocument(name, readFileSync(new URL(`../../../seeds/${name}.txt`, import.meta.url), 'utf8'));
      for (const each of auditProse(document)) {
        expect(each.quote?.length ?? 0).toBeLessThanOrEqual(200);
        const block = each.span === undefined ? undefined : document.blocks[each.span.block];
        if (each.span === undefined || block?.kind !== 'paragraph') throw new Error(`no place: ${each.message}`);
        const words = block.text.slice(each.span.start, each.span.end).replace(/[\s,，]/g, '');
        if (/^\d+(?:\.\d+)?$/.test(each.stated ?? '')) expect(Number.parseFloat(words)).toBe(Number(each.stated));
      }
    }
  });
});
