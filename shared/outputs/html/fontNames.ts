import { fontStack } from './fontStack.ts';

/** One font under the names by which systems list it. */
const sameFonts: readonly (readonly string[])[] = [
  ['宋体', 'SimSun'],
  ['仿宋', 'FangSong'],
  ['仿宋_GB2312', 'FangSong_GB2312'],
  ['楷体', 'KaiTi'],
  ['楷体_GB2312', 'KaiTi_GB2312'],
  ['黑体', 'SimHei'],
  ['方正小标宋简体', 'FZXiaoBiaoSong-B05S'],
  ['方正小标宋_GBK', 'FZXiaoBiaoSong-B05'],
  ['方正仿宋_GBK', 'FZFangSong-Z02'],
  ['方正楷体_GBK', 'FZKai-Z03'],
  ['方正黑体_GBK', 'FZHei-B01'],
  ['华文中宋', 'STZhongsong'],
  ['华文宋体', 'STSong'],
  ['华文仿宋', 'STFangsong'],
  ['华文楷体', 'STKaiti'],
  ['华文黑体', 'STHeiti'],
];

function namesOf(font: string): readonly string[] {
  return sameFonts.find((names) => names.includes(font)) ?? [font];
}

/** An official font that a PC lacks; `standIn` shows in its place, undefined when only the system knows. */
export type MissingFont = { readonly official: string; readonly standIn: string | undefined };

/** Which of the official fonts are not installed under any of their names, and what stands in for each. */
export function missingFonts(
  official: readonly string[],
  isInstalled: (family: string) => boolean,
): readonly MissingFont[] {
  return official
    .filter((font) => !namesOf(font).some(isInstalled))
    .map((font) => {
      const found = fontStack(font).find(isInstalled);
      return { official: font, standIn: found === undefined ? undefined : namesOf(found)[0] };
    });
}
