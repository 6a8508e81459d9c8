/** Fonts that official papers name; a browser tells of a font only when asked for it by name. */
const asked = [
  '方正小标宋简体',
  '方正小标宋_GBK',
  '仿宋',
  '仿宋_GB2312',
  'FangSong',
  '楷体',
  '楷体_GB2312',
  'KaiTi',
  '黑体',
  'SimHei',
  '宋体',
  'SimSun',
  'Times New Roman',
  'Arial',
] as const;

const sample = '预算0123Wg';
const standIns = ['monospace', 'serif', 'sans-serif'] as const;

/** Those of the official fonts that are installed: text set in them is not as wide as in every stand-in. */
export function installedFonts(): readonly string[] {
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) return [];
  const width = (font: string): number => {
    context.font = `40px ${font}`;
    return context.measureText(sample).width;
  };
  return asked.filter((family) => standIns.some((standIn) => width(`"${family}", ${standIn}`) !== width(standIn)));
}
