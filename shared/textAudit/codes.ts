import type { Severity } from '../crossChecks/finding.ts';

export type TextAuditCode = {
  readonly code: string;
  readonly severity: Severity;
  readonly title: string;
  readonly basis: string;
  readonly example: string;
};

const disclosure = '部门预算、决算公开和绩效自评的要求：公开的数据真实、准确、完整，文字与数字一致';
const arithmetic = '四则运算；数字按印出的位数四舍五入';
const writing = '《党政机关公文格式》（GB/T 9704）和模板的填写要求';

/** Every code of the text audit, once. */
export const textAuditCodes = [
  {
    code: 'TXT-001',
    severity: 'block',
    title: '其中的一项大于总数',
    basis: arithmetic,
    example: '基本支出257.14万元，其中人员经费1396.32万元',
  },
  {
    code: 'TXT-002',
    severity: 'block',
    title: '各项之和与总数不符',
    basis: arithmetic,
    example: '采购总额532.13万元，其中货物483.82万元、工程50万元、服务0万元',
  },
  {
    code: 'TXT-003',
    severity: 'notice',
    title: '合计的尾差',
    basis: arithmetic,
    example: '合计10.00万元，其中甲3.33万元、乙3.33万元、丙3.33万元',
  },
  {
    code: 'TXT-004',
    severity: 'explain',
    title: '列出的各项之和小于总数',
    basis: arithmetic,
    example: '年初预算100万元，其中：1…60万元；2…30万元',
  },
  {
    code: 'TXT-010',
    severity: 'block',
    title: '完成率、执行率、控制率算得不对',
    basis: arithmetic,
    example: '预算95万元，决算92.51万元，完成预算的124.13%',
  },
  {
    code: 'TXT-011',
    severity: 'block',
    title: '占比算得不对',
    basis: arithmetic,
    example: '支出合计100万元，其中基本支出40万元，占50%',
  },
  {
    code: 'TXT-012',
    severity: 'block',
    title: '增减率算得不对',
    basis: arithmetic,
    example: '决算92.51万元，比上年减少40.23万元，减少30.17%',
  },
  { code: 'TXT-013', severity: 'notice', title: '比率末位差一', basis: arithmetic, example: '3万元占9万元的33.34%' },
  {
    code: 'TXT-014',
    severity: 'notice',
    title: '比率没有保留小数',
    basis: '比率一般保留两位小数，全文应当一致',
    example: '在职人员控制率为92%（实为92.16%）',
  },
  {
    code: 'TXT-015',
    severity: 'explain',
    title: '预算为0却写完成率',
    basis: '0不能作除数：没有年初预算就没有完成率',
    example: '年初预算为0万元，支出决算为50万元，完成年初预算的100%',
  },
  {
    code: 'TXT-016',
    severity: 'notice',
    title: '上年为0却写增减率',
    basis: '0不能作除数：上年没有数就没有增减率',
    example: '支出5万元，比上年增加5万元，增长100%',
  },
  {
    code: 'TXT-017',
    severity: 'block',
    title: '增减额与前后两个数不符',
    basis: arithmetic,
    example: '本年10万元，上年8万元，比上年增加3万元',
  },
  { code: 'TXT-018', severity: 'notice', title: '减少后面又写负数', basis: writing, example: '比上年减少-5万元' },
  {
    code: 'TXT-019',
    severity: 'notice',
    title: '预算、决算都是0却写完成率',
    basis: writing,
    example: '预算为0万元，决算为0万元，完成预算的0%',
  },
  {
    code: 'TXT-020',
    severity: 'block',
    title: '大小、增减的说法与数字相反',
    basis: disclosure,
    example: '预算95万元，决算92.51万元，决算数大于预算数',
  },
  {
    code: 'TXT-021',
    severity: 'notice',
    title: '两数相等却说大于、小于',
    basis: disclosure,
    example: '预算5万元，决算5万元，决算数小于预算数',
  },
  {
    code: 'TXT-022',
    severity: 'block',
    title: '增减额与增减率的方向相反',
    basis: disclosure,
    example: '比上年减少3万元，增长5%',
  },
  {
    code: 'TXT-023',
    severity: 'block',
    title: '百分点算得不对',
    basis: arithmetic,
    example: '执行率95%，比上年的90%提高6个百分点',
  },
  {
    code: 'TXT-030',
    severity: 'explain',
    title: '同一个数前后不一',
    basis: disclosure,
    example: '前文在职人员16人，后文在职人员15人',
  },
  {
    code: 'TXT-031',
    severity: 'notice',
    title: '同一个数前后差在末位',
    basis: disclosure,
    example: '前文260.98万元，后文260.99万元',
  },
  {
    code: 'TXT-032',
    severity: 'explain',
    title: '平均数算得不对',
    basis: arithmetic,
    example: '全年2160趟，平均每月216趟',
  },
  {
    code: 'TXT-033',
    severity: 'explain',
    title: '在职人数超过编制',
    basis: '机构编制管理规定：在职人数不得超过编制',
    example: '编制15名，在职16人',
  },
  {
    code: 'TXT-034',
    severity: 'explain',
    title: '一个专项的支出大于全部项目支出',
    basis: '项目支出＝各项目支出之和',
    example: '项目支出125.59万元；机关运转专项实际支出1447.45万元',
  },
  {
    code: 'TXT-035',
    severity: 'notice',
    title: '同一名称的数两处不同，可能口径不同',
    basis: disclosure,
    example: '前文基本支出257.14万元，后文基本支出260.98万元',
  },
  {
    code: 'TXT-036',
    severity: 'notice',
    title: '列出的个数与说的不符',
    basis: disclosure,
    example: '下设三个股室：办公室、财务股、业务股、人事股',
  },
  {
    code: 'TXT-040',
    severity: 'notice',
    title: '两可的词没有选定',
    basis: writing,
    example: '决算数大于（小于）预算数',
  },
  { code: 'TXT-041', severity: 'notice', title: '模板的字样没有删', basis: writing, example: '（参考格式）' },
  { code: 'TXT-042', severity: 'notice', title: '没有填的地方', basis: writing, example: '支出××万元' },
  { code: 'TXT-043', severity: 'notice', title: '文件转换留下的标记', basis: writing, example: '[bookmark: _GoBack]' },
  {
    code: 'TXT-044',
    severity: 'notice',
    title: '金额没有单位',
    basis: writing,
    example: '经费50万元，另一经费101.06，',
  },
  {
    code: 'TXT-045',
    severity: 'notice',
    title: '标点重复',
    basis: '《标点符号用法》（GB/T 15834）',
    example: '圆满完成，，各项工作',
  },
  {
    code: 'TXT-046',
    severity: 'notice',
    title: '模板的填写提示当成了正文',
    basis: writing,
    example: '简要概述自评结果及得分情况。',
  },
  {
    code: 'TXT-047',
    severity: 'explain',
    title: '金额的单位可能写错',
    basis: disclosure,
    example: '预算494400万元，决算115749元，完成23.41%',
  },
  {
    code: 'TXT-050',
    severity: 'notice',
    title: '编号跳号、重号或混用',
    basis: '《党政机关公文格式》：一、（一）1.（1）',
    example: '（一）（二）（二）（四）',
  },
  { code: 'TXT-051', severity: 'notice', title: '“一是二是”缺了一项', basis: writing, example: '二是…；三是…' },
  {
    code: 'TXT-052',
    severity: 'notice',
    title: '年度与封面不一致',
    basis: writing,
    example: '封面2024年度，正文2023年度部门决算',
  },
  {
    code: 'TXT-053',
    severity: 'notice',
    title: '自称与单位性质不符',
    basis: writing,
    example: '机关事务中心自称“我局”',
  },
  {
    code: 'TXT-054',
    severity: 'notice',
    title: '同一段话用在几处',
    basis: '绩效自评应当针对各自的项目',
    example: '两个项目的“存在问题”一字不差',
  },
  {
    code: 'TXT-060',
    severity: 'explain',
    title: '说没有支出，却有数字',
    basis: disclosure,
    example: '本年无公务接待支出；公务接待费支出2万元',
  },
  {
    code: 'TXT-061',
    severity: 'notice',
    title: '支出为0，却写了相应的活动',
    basis: disclosure,
    example: '基建维修支出0万元；食堂改造竣工验收',
  },
] as const satisfies readonly TextAuditCode[];

export type TextCode = (typeof textAuditCodes)[number]['code'];
