/** 一 to 二十六: the numbers of the lines of tables 01 and 04. */
export const chineseNumerals = (
  '一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十 ' +
  '二十一 二十二 二十三 二十四 二十五 二十六'
).split(' ');
