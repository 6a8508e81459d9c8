type Generic = 'serif' | 'sans-serif';

/** A kind of letter: the names under which PCs know it, best first, and what comes after them. */
type FontFamily = { readonly names: readonly string[]; readonly after: readonly string[]; readonly generic: Generic };

const song = [
  '宋体',
  'SimSun',
  'NSimSun',
  '方正书宋_GBK',
  '华文宋体',
  'STSong',
  'Songti SC',
  'Noto Serif CJK SC',
  'Source Han Serif SC',
  'AR PL UMing CN',
  'AR PL SungtiL GB',
];

const families: readonly FontFamily[] = [
  {
    names: [
      '方正小标宋简体',
      'FZXiaoBiaoSong-B05S',
      '方正小标宋_GBK',
      'FZXiaoBiaoSong-B05',
      '小标宋',
      '华文中宋',
      'STZhongsong',
    ],
    after: song,
    generic: 'serif',
  },
  {
    names: [
      '仿宋_GB2312',
      'FangSong_GB2312',
      '仿宋',
      'FangSong',
      '方正仿宋_GBK',
      'FZFangSong-Z02',
      '华文仿宋',
      'STFangsong',
      'FandolFang R',
    ],
    after: song,
    generic: 'serif',
  },
  {
    names: [
      '楷体_GB2312',
      'KaiTi_GB2312',
      '楷体',
      'KaiTi',
      '方正楷体_GBK',
      'FZKai-Z03',
      '华文楷体',
      'STKaiti',
      'Kaiti SC',
      'AR PL KaitiM GB',
      'AR PL UKai CN',
    ],
    after: song,
    generic: 'serif',
  },
  {
    names: [
      '黑体',
      'SimHei',
      '方正黑体_GBK',
      'FZHei-B01',
      '华文黑体',
      'STHeiti',
      'Heiti SC',
      'Noto Sans CJK SC',
      'Source Han Sans SC',
      'WenQuanYi Zen Hei',
      'Microsoft YaHei',
    ],
    after: [],
    generic: 'sans-serif',
  },
  { names: song, after: [], generic: 'serif' },
  { names: ['Times New Roman', 'Liberation Serif', 'Tinos', 'Nimbus Roman'], after: [], generic: 'serif' },
  { names: ['Arial', 'Liberation Sans', 'Arimo', 'Nimbus Sans'], after: [], generic: 'sans-serif' },
];

function familyOf(official: string): FontFamily {
  return families.find(({ names }) => names.includes(official)) ?? { names: [], after: song, generic: 'serif' };
}

/** The official font first, then what stands in for it where the PC lacks it. Names only, without a generic family. */
export function fontStack(official: string): readonly string[] {
  const { names, after } = familyOf(official);
  return [official, ...[...names, ...after].filter((name) => name !== official)];
}

/** The last resort of the stack. */
export function genericFamily(official: string): Generic {
  return familyOf(official).generic;
}

/** A CSS string of any text: a font name from a template cannot end the style sheet or start a new rule. */
export function cssString(text: string): string {
  return `"${text.replace(/[^\p{L}\p{N} _-]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)}"`;
}
