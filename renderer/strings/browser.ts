/** Texts of the stand-in for the desktop in a plain browser. */
export const browserTexts = {
  downloads: '浏览器的下载文件夹',
  dataFolder: '本浏览器的数据库（本机，不联网）',
  version: '浏览器版',
  mirror: {
    detail: '不能另存备用副本',
    instead: '填报内容保存在这个浏览器里；重要的材料请再用“导出填报文件”另存一份。',
  },
  pdf: {
    detail: '不能直接生成 PDF',
    instead: '用浏览器打印并选择“另存为 PDF”。',
  },
  folder: {
    detail: '不能打开文件夹',
    instead: '请在浏览器的下载列表里打开。',
  },
} as const;
