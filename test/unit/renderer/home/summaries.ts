import type { ReportSummary } from '../../../../renderer/storage/reportStorage.ts';

export function summary(change: Partial<ReportSummary> & { readonly id: string }): ReportSummary {
  return {
    title: '2024年度部门整体支出绩效自评材料',
    unitName: '岳阳市君山区机关事务服务中心',
    year: 2024,
    packId: 'junshan2024',
    packTitle: '岳阳市君山区2024年度部门整体支出绩效自评',
    state: 'draft',
    progress: { filled: 0, required: 10 },
    createdAt: 0,
    changedAt: 0,
    ...change,
  };
}

const units = ['财政局', '教育局', '审计局', '水利局', '融媒体中心'];

/** A thousand reports of 100 units in ten years, as a bookkeeping agent might have. */
export const thousand: readonly ReportSummary[] = Array.from({ length: 1_000 }, (_, at) =>
  summary({
    id: `report-${at}`,
    unitName: `岳阳市君山区${units[at % units.length]}第${Math.floor((at % 100) / 5) + 1}所`,
    year: 2015 + Math.floor(at / 100),
    state: at % 4 === 0 ? 'final' : 'draft',
    changedAt: at,
  }),
);
