import type { CodeEntry } from '../findings/finding.ts';
import { formFromFile } from './formFromFile.ts';

/** The codes of the checks that hold for every pack. */
export const dataCheckCodes: readonly CodeEntry[] = [
  {
    code: 'ROW-001',
    severity: 'block',
    title: '明细行找不到所属的项目',
    basis: '明细表的每一行都要列在所属项目的表里，找不到项目就打印不出来。',
    example: '绩效指标第3行的“所属项目”填的是“机关事务”，找不到这个项目，这一行不会打印出来。',
  },
  {
    code: 'ROW-002',
    severity: 'block',
    title: '填的不是可选项',
    basis: '表里规定了可选的内容，填别的就不知道印在哪一处。',
    example: '“一级指标”填的是“产出”，不在可选项内，这一行会打印不到应在的位置。',
  },
  {
    code: 'ROW-003',
    severity: 'block',
    title: '名称重复',
    basis: '名称用来区分各行，其他表按名称取数。',
    example: '项目里“运转专项”出现了两次，填在它名下的内容分不清属于哪一个。',
  },
  {
    code: 'ROW-004',
    severity: 'block',
    title: '上级科目或合计填成了一行',
    basis: '收支按最低一级科目（项）逐行填列，类、款和合计由各项相加，另填一行会重复计算。',
    example: '收入支出按功能分类科目（项）第2行的编码填的是“201”，是上一级科目，它的数由下面各“项”相加得出。',
  },
  {
    code: 'ROW-005',
    severity: 'explain',
    title: '填的科目名称与目录不同',
    basis: '科目名称以政府收支分类科目为准；目录里有的编码，名称自动填写。',
    example: '编码2010301在科目目录里的名称是“行政运行”，这里填的是“机关运行”；各表印的是目录里的名称。',
  },
  formFromFile,
  {
    code: 'OVR-001',
    severity: 'notice',
    title: '手工改写了计算结果',
    basis: '计算栏应与公式一致；确需改写的要写明理由。',
    example: '“执行率”是手工改写的：填的是97，按公式应为97.38。理由：按通知取整',
  },
  {
    code: 'UNP-001',
    severity: 'notice',
    title: '有内容在模板里没有位置',
    basis: '导入或升级来的内容原样保留，不打印。',
    example: '有2项内容在这个模板里没有位置，已原样保留，不会打印。',
  },
  {
    code: 'RND-001',
    severity: 'notice',
    title: '尾差',
    basis: '金额以万元为单位保留两位小数，加总时允许出现四舍五入的尾差。',
    example: '附件1 基础数据表有1处尾差：基本支出预算调整（260.99与260.98）。',
  },
];
