import type { CheckReport } from '../../shared/findings/finding.ts';
import { standingWords } from './standing.ts';

/** Words of the list of reports. */
export const homeStrings = {
  title: '材料',
  listLabel: '绩效材料列表',
  new: '新建材料',
  open: '打开文件',
  sample: '试用示例',
  audit: '审核已有文件',
  search: '搜索单位、名称、年度',
  unit: '单位',
  year: '年度',
  state: '状态',
  all: '全部',
  anyUnit: '全部单位',
  anyYear: '全部年度',
  anyState: '全部状态',
  yearOf: (year: number): string => `${year}年`,
  columns: {
    unit: '单位',
    year: '年度',
    title: '名称与模板',
    state: '状态',
    progress: '进度',
    findings: '问题',
    changed: '最后修改',
    actions: '操作',
  },
  progressOf: (filled: number, required: number): string => `${filled}/${required}`,
  progressSaid: (filled: number, required: number): string => `必填 ${required} 项，已填 ${filled} 项`,
  notChecked: '未审核',
  noFindings: '无',
  findingsSaid: (counts: CheckReport['counts']): string =>
    `必改 ${counts.block} 处，需说明 ${counts.explain} 处，提示 ${counts.notice} 处`,
  count: (shown: number, all: number): string => (shown === all ? `共 ${all} 份` : `显示 ${shown} 份，共 ${all} 份`),
  empty: '还没有材料',
  emptyText: '点“新建材料”，选好单位、年度和模板即可开始；也可以先看一份示例，或把别人给的填报文件拖到这里。',
  nothingFound: '没有符合条件的材料',
  nothingFoundText: '换几个字再搜，或清除筛选条件。',
  clear: '清除条件',
  menuOf: (title: string): string => `“${title}”的操作`,
  unnamedUnit: '（未填单位）',
  menu: {
    open: '打开',
    duplicate: '复制一份',
    rename: '改名',
    finish: '定稿',
    reopen: '退回草稿',
    export: '导出填报文件',
    trash: '移到回收站',
  },
  duplicateTitle: (title: string): string => `${title}（副本）`,
  duplicated: (title: string): string => `已复制为“${title}”。`,
  trashed: (title: string): string => `“${title}”已移到回收站。`,
  restored: (title: string): string => `“${title}”已恢复。`,
  renamed: '已改名。',
  finished: (title: string): string => `“${title}”已定稿。如需修改，可退回草稿。`,
  reopened: (title: string): string => `“${title}”已退回草稿，可以修改。`,
  notReady: (blocking: number, missing: number): string =>
    `还有 ${standingWords(blocking, missing)}，补齐、改好后才能定稿。`,
  seeFindings: '查看审核意见',
  exported: (file: string): string => `填报文件已保存：${file}`,
  showFolder: '打开文件夹',
  exportName: (year: number, unit: string, title: string): string =>
    [String(year), unit, title].filter((part) => part !== '').join('-'),
  renameTitle: '改名',
  renameLabel: '材料名称',
  renameHelp: '只影响这里的列表，不会印在材料上。',
  renameEmpty: '此项必填',
  renameSave: '保存名称',
} as const;

/** The explanation on first start, also on the help page. */
export const firstStepsStrings = {
  title: '欢迎使用绩效助手',
  lead: '按本县区的表样填报绩效自评和决算公开材料。同一个数只填一次，各张表、报告里的文字和得分都随它变动。',
  steps: [
    {
      title: '选单位、年度和模板',
      text: '点“新建材料”，选好单位和年度，再选本县区的模板。模板就是财政局下发的那套表。',
    },
    {
      title: '照着表填',
      text: '左边的清单列出每张表，中间就是表的原样，白色格子填数，灰色格子自动计算。可以从 Excel 或 WPS 表格整块粘贴。随填随存，不用点保存。',
    },
    {
      title: '审核、预览、导出',
      text: '对不上的数会标出来，并说明两处各是多少。改好后预览打印，或导出 Word、Excel 报送。',
    },
  ],
  offline: '所有内容只存在这台电脑上。',
  start: '新建第一份材料',
  sample: '先看一份示例',
  open: '打开U盘里的填报文件',
} as const;
