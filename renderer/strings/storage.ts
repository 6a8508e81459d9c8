import type { SnapshotReason } from '../storage/reportStorage.ts';

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
  } satisfies Readonly<Record<SnapshotReason, string>>,
  untitled: '未命名材料',
  defaultTitle: (year: number, unit: string, pack: string): string => [unit, `${year}年`, pack].join(' ').trim(),
  restored: (title: string) => ({
    title: `已恢复“${title}”`,
    detail: '本机数据库里没有这份材料，已从镜像文件恢复到最后一次保存的内容。',
  }),
  newerMirror: (title: string) => ({
    title: `已补回“${title}”较新的内容`,
    detail: '镜像文件比本机数据库新，已采用镜像文件的内容；数据库里原来的内容保留在历史版本中。',
  }),
  differingMirror: (title: string) => ({
    title: `“${title}”的镜像文件与数据库不一致`,
    detail: '已采用数据库里较新的内容；镜像文件里的内容保留在历史版本中，可对照后取用。',
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
  noDesktop: '程序的文件服务没有应答。',
  unknownFault: '程序出错',
} as const;
