/** Words of the gallery, which only developers see. */
export const galleryStrings = {
  list: '表样',
  textSize: '字号',
  textSizes: { standard: '标准', large: '大', extraLarge: '特大' },
  scenario: '模板和情形',
  choose: '请选择',
  all: '全部',
  pages: '打印页面',
  loading: '正在打开…',
} as const;
