import type { Severity } from '../crossChecks/finding.ts';

type CodeEntry = {
  readonly code: string;
  readonly severity: Severity;
  readonly title: string;
  readonly basis: string;
  readonly example: string;
};

const finalAccounts = '部门决算报表的表内、表间勾稽关系。';
const forms = '预算绩效自评表、基础数据表的填报要求和表内、表间关系。';
const narrative = '公开的文字说明应与决算报表、自评表的数字一致。';

/** Every code that the audit of tables and of text against tables can answer. */
export const tableAuditCodes = [
  {
    code: 'TAB-001',
    severity: 'block',
    title: '总表的合计、总计',
    basis: finalAccounts,
    example: '本年收入合计1474.07，各项收入相加1464.07。',
  },
  {
    code: 'TAB-002',
    severity: 'block',
    title: '一行里各栏相加',
    basis: finalAccounts,
    example: '行政运行：合计335.54，基本支出335.54＋项目支出10.00＝345.54。',
  },
  {
    code: 'TAB-003',
    severity: 'block',
    title: '类、款、项逐级汇总',
    basis: finalAccounts,
    example: '201一般公共服务支出1256.53，所属各款相加1246.53。',
  },
  {
    code: 'TAB-004',
    severity: 'block',
    title: '合计行等于各类之和',
    basis: finalAccounts,
    example: '合计1406.53，各类相加1416.53。',
  },
  {
    code: 'TAB-005',
    severity: 'block',
    title: '基本支出明细的汇总',
    basis: finalAccounts,
    example: '301工资福利支出248.39，明细相加258.39。',
  },
  {
    code: 'TAB-006',
    severity: 'block',
    title: '“三公”经费的合计和小计',
    basis: finalAccounts,
    example: '小计92.51，购置0＋运行维护82.51＝82.51。',
  },
  {
    code: 'TAB-007',
    severity: 'block',
    title: '年初结转＋收入－支出＝年末结转',
    basis: finalAccounts,
    example: '年初10＋收入50－支出45＝15，表上年末是5。',
  },
  {
    code: 'TAB-008',
    severity: 'block',
    title: '决算各表之间的数字',
    basis: finalAccounts,
    example: '收入决算表合计1474.07，收入支出总表本年收入合计1447.07。',
  },
  {
    code: 'TAB-009',
    severity: 'block',
    title: '基本支出明细与支出决算表',
    basis: finalAccounts,
    example: '人员经费278.84＋公用经费56.70＝335.54，支出决算表基本支出353.54。',
  },
  {
    code: 'TAB-010',
    severity: 'explain',
    title: '基本支出里的“三公”科目大于“三公”经费表',
    basis: '“三公”经费表包括基本支出和项目支出，基本支出里的同名科目不应比它大。',
    example: '30217公务接待费5.00，“三公”经费表公务接待费3.00。',
  },
  {
    code: 'TAB-011',
    severity: 'block',
    title: '部分大于全部',
    basis: finalAccounts,
    example: '一般公共预算财政拨款支出1500，本年支出合计1474.07。',
  },
  {
    code: 'TAB-020',
    severity: 'block',
    title: '基础数据表的“三公”经费',
    basis: forms,
    example: '公务用车购置和维护经费0，购置55.53＋运行维护102.12＝157.65。',
  },
  {
    code: 'TAB-021',
    severity: 'block',
    title: '项目支出等于各项目之和',
    basis: forms,
    example: '项目支出1589.21，各项目相加1579.21。',
  },
  {
    code: 'TAB-022',
    severity: 'block',
    title: '公用经费的“其中”大于公用经费',
    basis: forms,
    example: '公用经费28.22，其中各项相加30.10。',
  },
  {
    code: 'TAB-023',
    severity: 'block',
    title: '控制率',
    basis: '控制率＝实际数÷批准数×100%。',
    example: '编制51、在职47，控制率应为92.16%，表上是96%。',
  },
  {
    code: 'TAB-024',
    severity: 'explain',
    title: '在职人数超过编制',
    basis: '财政供养人员应控制在编制以内，超编的应当说明。',
    example: '编制15人，实际在职16人。',
  },
  {
    code: 'TAB-025',
    severity: 'notice',
    title: '与上年或预算相差很大',
    basis: '变动很大的数字宜在报告中说明原因。',
    example: '政府采购决算439.27，预算240，超出83%。',
  },
  {
    code: 'TAB-026',
    severity: 'notice',
    title: '基本支出预算调整与基本支出',
    basis: forms,
    example: '基本支出预算调整决算数260.99，基本支出决算257.14。',
  },
  {
    code: 'TAB-030',
    severity: 'block',
    title: '资金总额等于各来源之和',
    basis: forms,
    example: '年度资金总额100，财政拨款80＋其他资金10＝90。',
  },
  {
    code: 'TAB-031',
    severity: 'block',
    title: '预算执行率',
    basis: '执行率＝全年执行数÷全年预算数。',
    example: '1850.19÷1894.75＝97.65%，表上是100%。',
  },
  {
    code: 'TAB-032',
    severity: 'block',
    title: '预算执行得分',
    basis: '预算执行得分＝分值×执行率（最高为分值）。',
    example: '10×97.65%＝9.77，表上是10。',
  },
  {
    code: 'TAB-033',
    severity: 'block',
    title: '按收入性质、按支出性质的合计',
    basis: forms,
    example: '全年执行数1850.19，基本支出257.14＋项目支出1589.21＝1846.35。',
  },
  {
    code: 'TAB-034',
    severity: 'block',
    title: '一级指标的分值',
    basis: '各三级指标的分值相加等于一级指标的分值。',
    example: '产出指标（50分），各指标分值相加55。',
  },
  {
    code: 'TAB-035',
    severity: 'block',
    title: '分值合计',
    basis: '各项分值相加等于总分值100分。',
    example: '分值合计100，各项相加105。',
  },
  {
    code: 'TAB-036',
    severity: 'block',
    title: '总分等于各项得分之和',
    basis: '总分＝预算执行得分＋各指标得分。',
    example: '总分92，各项得分相加97。',
  },
  {
    code: 'TAB-037',
    severity: 'block',
    title: '等级与总分',
    basis: '90分（含）以上为优，80分（含）至90分为良，60分（含）至80分为中，60分以下为差。',
    example: '总分85，等级填的是优。',
  },
  { code: 'TAB-038', severity: 'block', title: '得分超过分值', basis: '得分不能超过分值。', example: '分值5，得分6。' },
  {
    code: 'TAB-039',
    severity: 'explain',
    title: '扣了分没有说明原因',
    basis: '得分低于分值的，应填写偏差原因分析及改进措施。',
    example: '分值10，得分8，偏差原因空白。',
  },
  {
    code: 'TAB-040',
    severity: 'explain',
    title: '没有完成目标却得满分',
    basis: '实际完成值没有达到年度指标值的，应当扣分或说明偏差原因。',
    example: '目标15人，完成14人，得满分10分。',
  },
  {
    code: 'TAB-041',
    severity: 'notice',
    title: '实际完成值照抄目标',
    basis: '实际完成值应填实际完成的数值，不是目标的条件。',
    example: '目标≥95%，实际完成值也是≥95%。',
  },
  {
    code: 'TAB-042',
    severity: 'explain',
    title: '成本指标与资金执行数',
    basis: '成本指标写的是项目资金的，实际完成值应与全年执行数一致。',
    example: '成本指标433.50万元，全年执行数480.21万元。',
  },
  {
    code: 'TAB-043',
    severity: 'explain',
    title: '同一指标在各表数值不一',
    basis: '同一单位同一年度同一指标的完成值应当一致。',
    example: '会议场次：一张表260场次，另一张表306场次。',
  },
  {
    code: 'TAB-044',
    severity: 'explain',
    title: '项目没有自评表',
    basis: '一个一级项目支出填一张项目支出绩效自评表。',
    example: '基础数据表有业务工作经费，没有它的自评表。',
  },
  {
    code: 'TAB-045',
    severity: 'block',
    title: '项目的数字在两张表里不同',
    basis: forms,
    example: '基础数据表机关事务专项决算990.38，项目自评表全年执行数909.38。',
  },
  {
    code: 'TAB-046',
    severity: 'block',
    title: '整体自评表与基础数据表',
    basis: forms,
    example: '项目支出：基础数据表1589.21，整体支出自评表1598.21。',
  },
  {
    code: 'TAB-050',
    severity: 'notice',
    title: '评分标准够不到分值',
    basis: '评分标准各条的分数相加应等于分值。',
    example: '分值6，评分标准两条各2分，最多4分。',
  },
  {
    code: 'TAB-051',
    severity: 'explain',
    title: '得分没有填',
    basis: '自评表应填写各指标的得分。',
    example: '分值都有，得分一栏全部空白。',
  },
  {
    code: 'TAB-052',
    severity: 'explain',
    title: '应填数字的地方是文字',
    basis: '金额、人数、分值和得分应填数字。',
    example: '得分填的是“满分”。',
  },
  {
    code: 'TAB-053',
    severity: 'notice',
    title: '应填的内容空白',
    basis: '表中列明的内容应逐项填写。',
    example: '其他资金的全年预算数67.54，全年执行数空白。',
  },
  {
    code: 'TAB-060',
    severity: 'block',
    title: '表内合计',
    basis: '合计、小计等于各行（各栏）之和。',
    example: '合计120，各行相加110。',
  },
  {
    code: 'TAB-061',
    severity: 'notice',
    title: '空表没有说明',
    basis: '没有数据的表应写明“没有……，故本表无数据”。',
    example: '政府性基金表空白，也没有说明。',
  },
  {
    code: 'TAB-062',
    severity: 'notice',
    title: '表头缺金额单位',
    basis: '决算公开表应注明表号和金额单位。',
    example: '国有资本经营预算财政拨款支出决算表没有金额单位。',
  },
  {
    code: 'TAB-090',
    severity: 'notice',
    title: '尾差',
    basis: '金额保留两位小数，加总时允许出现四舍五入的尾差；比率允许末位相差1。',
    example: '合计1138.54，各项相加1138.53。',
  },
  {
    code: 'CMP-001',
    severity: 'block',
    title: '文字与表的数字不一致',
    basis: narrative,
    example: '文中项目支出1183.53万元，支出决算表是1138.53万元。',
  },
  {
    code: 'CMP-002',
    severity: 'notice',
    title: '文字与表的数字有尾差',
    basis: narrative,
    example: '文中1138.53万元，表上1138.54万元。',
  },
  {
    code: 'CMP-003',
    severity: 'block',
    title: '文字里的比率与表对不上',
    basis: narrative,
    example: '文中占100%，按表计算是89.34%。',
  },
  {
    code: 'CMP-004',
    severity: 'explain',
    title: '文字与自评表不一致',
    basis: narrative,
    example: '文中全年接待106批次，自评表158批次。',
  },
  {
    code: 'CMP-005',
    severity: 'block',
    title: '机关运行经费大于公用经费',
    basis: '机关运行经费是一般公共预算财政拨款基本支出中的公用经费。',
    example: '机关运行经费65.70万元，公用经费56.70万元。',
  },
] as const satisfies readonly CodeEntry[];

export type TableAuditCode = (typeof tableAuditCodes)[number]['code'];

const byCode: ReadonlyMap<string, CodeEntry> = new Map(tableAuditCodes.map((entry) => [entry.code, entry]));

/** Severity and basis of a code. */
export function codeEntry(code: TableAuditCode): CodeEntry {
  const entry = byCode.get(code);
  if (entry === undefined) throw new Error(`no such code: ${code}`);
  return entry;
}
