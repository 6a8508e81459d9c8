import type { SnapshotInfo } from '../storage/reportStorage.ts';

const when = new Intl.DateTimeFormat('zh-CN', { month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit' });

export const sessionStrings = {
  restoreStep: ({ takenAt, label }: Pick<SnapshotInfo, 'takenAt' | 'label'>): string =>
    `恢复到${when.format(takenAt)}的历史版本（${label}）`,
} as const;
