const half: Readonly<Record<string, string>> = { '，': ',', '：': ':', '；': ';', '（': '(', '）': ')', '％': '%' };

/** The same text as other hands type it: half-width punctuation, full-width digits, spaces around numbers. */
export function spellings(text: string): readonly string[] {
  const narrow = text.replace(/[，：；（）％]/g, (char) => half[char] ?? char);
  const wide = text.replace(/(?<![\d.、(（])\d+(?:\.\d+)?(?![\d.、)）])/g, (number) =>
    number.replace(/[\d.]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)),
  );
  const spaced = text.replace(/(?<=[\u4e00-\u9fff])(\d+(?:[,.]\d+)*)(?=[\u4e00-\u9fff%])/g, ' $1 ');
  return [...new Set([text, narrow, wide, spaced])];
}
