/** The three degrees of findings, everywhere the same words. */
export { severityNames } from '../../shared/reports/findingWords.ts';

export const reportStateNames = { draft: '草稿', final: '已定稿' } as const;

/** Words of the frame around all screens. */
export const appStrings = {
  name: '绩效助手',
  skipToMain: '跳到正文',
  navigation: '主导航',
  home: '材料',
  units: '单位',
  trash: '回收站',
  audit: '审核已有文件',
  backups: '备份',
  settings: '设置',
  help: '帮助',
  cancel: '取消',
  close: '关闭',
  dismiss: '知道了',
  undo: '撤销',
  dialogFirst: '请先处理或关闭打开的对话框，再用菜单。',
  loading: '正在打开…',
  toasts: '消息',
  listOf: (names: readonly string[]): string => names.join('、'),
  backHome: '返回首页',
  reload: '重新载入',
  copyDetail: '复制详细情况',
  copied: '已复制。',
  copyFailed: '没有复制成功，请选中文字后按 Ctrl+C。',
  detail: '详细情况（可提供给技术人员）',
  screenFailedTitle: '这一页没有显示出来',
  screenFailedText: '程序在显示这一页时遇到了意外。已填的内容都已保存，没有丢失。可以重新载入这一页，或先返回首页。',
  startFailedTitle: '程序没有正常启动',
  startFailedStored: '已填的内容没有改动，仍在本机。',
  starting: '正在核对已存的材料…',
  openDataFolder: '打开数据文件夹',
  repairsTitle: '启动时核对了已存的材料',
  repairsText: '下面是核对的结果。内容都已保存好，看过即可继续。',
  repairsGoOn: '继续',
  notFoundTitle: '没有这一页',
  notFoundText: '地址可能不完整。',
  unexpected: '程序遇到了意外，已填的内容都已保存。如再次出现，请在“设置”里复制诊断信息。',
  closingFailed: (reason: string): string => `还有内容没有存好，暂不关闭。${reason}`,
  textSizeIs: (name: string): string => `字号：${name}`,
  title: (screen: string | undefined): string => (screen === undefined ? '绩效助手' : `${screen} - 绩效助手`),
} as const;

export const textSizeNames = { standard: '标准', large: '大', extraLarge: '特大' } as const;
