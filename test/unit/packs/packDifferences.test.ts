import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extendPack } from '../../../shared/packs/extendPack.ts';
import { junshan2024 } from '../../../shared/packs/junshan2024/index.ts';
import { packDifferences } from '../../../shared/packs/packDifferences.ts';
import type { PackExtension } from '../../../shared/packs/packExtension.ts';
import type { TemplatePack } from '../../../shared/packs/templatePack.ts';

const { id, version, title, county, year, basis } = junshan2024;

function lines(differences: Partial<PackExtension>): readonly string[] {
  return packDifferences(
    junshan2024,
    extendPack(junshan2024, { id, version, title, county, year, basis, ...differences }),
  );
}

describe('differences between packs, in words', () => {
  it('are none between equal packs, whatever their order in memory', () => {
    expect(packDifferences(junshan2024, JSON.parse(JSON.stringify(junshan2024)) as TemplatePack)).toEqual([]);
    expect(lines({})).toEqual([]);
  });

  it('say what was renamed, added, removed, moved', () => {
    expect(
      lines({
        year: 2025,
        change: {
          fields: { frugalityMeasures: { label: '节约措施', help: null } },
          documents: { attachment2: { attachment: '附件1' } },
        },
        add: {
          fields: [{ id: 'extra', label: '附加数', unit: 'count', source: { kind: 'entered', required: true } }],
        },
        remove: { sections: ['attachment1.frugality'] },
        order: { documents: ['attachment2', 'attachment1'] },
      }),
    ).toEqual([
      '更改 年度：“2024”→“2025”',
      '删去 填报段落“attachment1.frugality”（厉行节约保障措施）',
      '更改 字段“frugalityMeasures”（厉行节约保障措施） › 名称：“厉行节约保障措施”→“节约措施”',
      expect.stringMatching(/^更改 字段“frugalityMeasures”（厉行节约保障措施） › 填写说明：原为“.*”，现在没有$/),
      '增加 字段“extra”（附加数）',
      '更改 文件“attachment2”（{year}年度部门整体支出绩效自评表） › 附件号：“附件2”→“附件1”',
      '次序 文件：改为 report、attachment2、attachment1、attachment3',
    ]);
  });

  it('say formulas and conditions in words', () => {
    const said = lines({
      change: {
        fields: {
          'staffing.controlRate': {
            source: {
              kind: 'calculated',
              formula: {
                op: 'percent',
                of: { op: 'field', id: 'staffing.establishedPosts' },
                over: { op: 'field', id: 'staffing.staffInPost' },
              },
              basis: '试验',
            },
          },
        },
        documents: {
          report: {
            blocks: {
              change: {
                'generalBudget.sources': {
                  alternatives: { change: { '#1': { when: { kind: 'filled', id: 'staffing.staffInPost' } } } },
                },
              },
            },
          },
        },
      },
    }).join('\n');
    expect(said).toMatch(/公式：“.*实际在职人数.*÷.*编制数.*”→“.*编制数.*÷.*实际在职人数.*”/);
    expect(said).toMatch(/条件：“.*大于0”→“已填“.*在职人数””/);
  });

  it('take a caption in place of another for a rewording, not for a loss', () => {
    const said = lines({ texts: { 市级预算部门名称: '预算部门名称' } });
    expect(said).toEqual([
      expect.stringMatching(
        /^更改 文件“attachment2”.*行“市级预算部门名称” › 格“市级预算部门名称” › 格内内容 › 文字：“市级预算部门名称”→“预算部门名称”$/,
      ),
    ]);
  });

  it('have a line for every change of any value anywhere', () => {
    const paths: (readonly string[])[] = [];
    (function walk(value: unknown, path: readonly string[]): void {
      if (typeof value !== 'object' || value === null) paths.push(path);
      else for (const [key, item] of Object.entries(value)) walk(item, [...path, key]);
    })(junshan2024, []);
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.constantFrom('change', 'remove'), (path, how) => {
        const copy = structuredClone(junshan2024) as unknown as Record<string, unknown>;
        let holder: Record<string, unknown> = copy;
        for (const key of path.slice(0, -1)) holder = holder[key] as Record<string, unknown>;
        const last = path.at(-1) ?? '';
        const old = holder[last];
        if (how === 'remove' && !Array.isArray(holder)) delete holder[last];
        else holder[last] = typeof old === 'number' ? old + 1 : typeof old === 'boolean' ? !old : `${String(old)}改`;
        // A broken formula cannot be said in words; packs that are compared are valid.
        if (path.includes('formula') || path.includes('rule') || path.includes('when') || path.includes('charts'))
          return;
        expect(packDifferences(junshan2024, copy as unknown as TemplatePack).length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});
