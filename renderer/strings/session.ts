import type { SnapshotInfo } from '../storage/reportStorage.ts';

const when = new Intl.DateTimeFormat('zh-CN', { month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit' });

export const sessionStrings = {
  undoStep: '撤销',
  typedSince: '这一步之后又有改动，没有撤销。按 Ctrl+Z 可从最近的一步起逐步撤销。',
  alreadyUndone: '这一步已经撤销了。',
  restoreStep: ({ takenAt, label }: Pick<SnapshotInfo, 'takenAt' | 'label'>): string =>
    `恢复到${when.format(takenAt)}的历史版本（${label}）`,
} as const;
