import type { SnapshotReason } from '../storage/reportStorage.ts';

const moments = new Intl.DateTimeFormat('zh-CN', {
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
});

/** A moment in full (milliseconds since 1970): 2026年11月30日 23:10. */
export function momentWords(at: number): string {
  return moments.format(at);
}

const sourceNames = {
  database: '按数据库里还能读出的部分',
  mirror: '从镜像文件',
  backup: '从备份',
  snapshot: '从历史版本',
} as const;

/** What storage says: labels of what it keeps by itself, and notes about what it mended. */
export const storageStrings = {
  snapshotLabels: {
    firstEditOfDay: '当天首次修改前',
    beforeExport: '导出前',
    beforeImport: '导入前',
    beforeRestore: '恢复历史版本前',
    timed: '自动保留',
    manual: '手动保留',
    conflict: '未能存入的内容',
    beforeRepair: '修复前数据库里的内容',
    signed: '定稿',
  } satisfies Readonly<Record<SnapshotReason, string>>,
  untitled: '未命名材料',
  defaultTitle: (year: number, unit: string, pack: string): string => [unit, `${year}年`, pack].join(' ').trim(),
  signedLabel: (number: number, code: string): string => `第${number}次定稿（${code}）`,
  noSeal: '本机没有这份定稿',
  rawLabel: '修复前读不出来的原样数据',
  damagedContent: '内容已损坏',
  restored: (title: string, savedAt: number) => ({
    title: `已恢复“${title}”`,
    detail: `本机数据库里没有这份材料，已从镜像文件恢复到${momentWords(savedAt)}的内容。`,
  }),
  restoredFromBackup: (title: string, savedAt: number) => ({
    title: `已从备份恢复“${title}”`,
    detail: `本机数据库里没有这份材料，镜像文件也读不出来，已恢复到${momentWords(savedAt)}的备份；此后的修改没有保住，请核对。`,
  }),
  repaired: (
    title: string,
    damage: string,
    from: 'database' | 'mirror' | 'backup' | 'snapshot',
    savedAt: number,
    until: number | undefined,
  ) => ({
    title: `已修复“${title}”`,
    detail:
      `本机数据库里的这份材料${damage}，已${sourceNames[from]}恢复到${momentWords(savedAt)}的内容。` +
      (until === undefined ? '' : `数据库最后一次保存是${momentWords(until)}，这之间的修改没有保住，请核对。`) +
      '修复前还能读出的内容留在历史版本里。',
  }),
  lost: (title: string, damage: string) => ({
    title: `“${title}”读不出来`,
    detail: `本机数据库里的这份材料${damage}，本机也没有它的镜像和备份。如在U盘上存过备份，请到“备份”里恢复。`,
  }),
  mirrorRewritten: (title: string) => ({
    title: `“${title}”的镜像文件已重写`,
    detail: '原来的镜像文件读不出来，已另放一边；数据库里的内容完好，已按它重写镜像。',
  }),
  mirrorLost: (title: string | undefined) => ({
    title: title === undefined ? '有一份材料读不出来' : `“${title}”读不出来`,
    detail:
      '本机数据库里没有这份材料，镜像文件已损坏，也没有备份。坏的文件原样保留；如在U盘上存过备份，请到“备份”里恢复。',
  }),
  newerMirror: (title: string, savedAt: number, storedAt: number) => ({
    title: `已补回“${title}”较新的内容`,
    detail: `镜像文件（${momentWords(savedAt)}）比本机数据库（${momentWords(storedAt)}）新，已采用镜像文件的内容；数据库里原来的内容保留在历史版本中。`,
  }),
  differingMirror: (title: string, storedAt: number, savedAt: number) => ({
    title: `“${title}”的镜像文件与数据库不一致`,
    detail: `已采用数据库里的内容（${momentWords(storedAt)}）；镜像文件里的内容（${momentWords(savedAt)}）保留在历史版本中，可对照后取用。`,
  }),
  unreadableMirror: (name: string, reason: string) => ({
    title: `镜像文件“${name}”读不出来`,
    detail: `${reason}文件没有改动，请联系维护人员。`,
  }),
  unreadableList: {
    title: '材料目录的镜像读不出来',
    detail: '单位信息和材料名称未能从镜像恢复；材料内容不受影响。',
  },
  mirrorFailed: (reason: string, remedy: string) => ({
    title: '镜像文件没有写成',
    detail: `${reason}${remedy}修改仍已存入本机数据库，程序会自动再试。`,
  }),
  mirrorsUnknown: (reason: string, remedy: string) => ({
    title: '没有核对镜像文件',
    detail: `${reason}${remedy}`,
  }),
  backupFailed: (reason: string, remedy: string) => ({
    title: '备份文件没有写成',
    detail: `${reason}${remedy}材料本身已保存。`,
  }),
  snapshotFailed: (reason: string) => ({
    title: '历史版本没有留成',
    detail: `${reason}材料本身已保存。`,
  }),
  notPersistent: {
    title: '浏览器可能清理已保存的材料',
    detail: '磁盘空间不足时，浏览器可能自行清理数据。请经常用“导出填报文件”另存一份，并避免“清除浏览数据”。',
  },
  setAside: (title: string, count: number) => ({
    title: `“${title}”有 ${count} 处修改没有对上位置`,
    detail: '上次未正常关闭，这些修改已原样放在“没有位置的内容”里，请核对后补填。',
  }),
  displaced: (title: string, count: number) => ({
    title: `“${title}”有 ${count} 项内容在模板里没有位置`,
    detail: '这些内容已原样放在“没有位置的内容”里，不会丢失，也不会打印。',
  }),
  conflictLabel: '另一窗口已改过，本窗口未存入的修改',
  differingMirrorLabel: '镜像文件里的内容',
  mirrorLabel: '最新内容（镜像）',
  noDesktop: '程序的文件服务没有应答。',
  unknownFault: '程序出错',
} as const;
