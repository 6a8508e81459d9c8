import { standingWords } from './standing.ts';

/** Words of the preview. */
export const previewStrings = {
  toolbar: '预览',
  document: '文件',
  zoom: '显示',
  zooms: { fitWidth: '适合宽度', actual: '100%', twoPages: '两页' },
  pageOf: (page: number, pages: number): string => `第 ${page} 页，共 ${pages} 页`,
  documentPages: (name: string, pages: number): string => `${name}（${pages} 页）`,
  previousPage: '上一页',
  nextPage: '下一页',
  print: '打印…',
  printThis: '只打印当前文件',
  printAll: '打印整套',
  export: '导出…',
  pages: '页面',
  pageName: (page: number, document: string): string => `第 ${page} 页：${document}`,
  working: '正在排版…',
  workingParts: (done: number, total: number): string => `正在排版，已排 ${done} 份，共 ${total} 份`,
  failedTitle: '预览没有生成',
  failed: '排版时遇到意外情况。填报内容没有受影响。',
  again: '再试一次',
  draftMark: (blocking: number, missing: number): string =>
    `还有 ${standingWords(blocking, missing)}，打印和导出的都是带“草稿”字样的稿子。`,
  seeFindings: '查看审核意见',
  changed: '内容有改动，正在重新排版…',
  fontsMissing: (count: number): string => `本机缺少 ${count} 种公文字体，预览和打印用相近字体代替`,
  fontStandIn: (official: string, standIn: string | undefined): string =>
    standIn === undefined ? `${official}：由系统选用的字体代替` : `${official}：用${standIn}代替`,
  fontsHelp:
    '导出的 Word、Excel 文件里写的仍是公文字体，在装有这些字体的电脑上会照样显示。需要在本机打印正式稿的，请先安装这些字体。',
} as const;
