/** The 26 classes (类) of 2021 in the order of tables 01 and 04, with the names of their lines. */
export const expenditureClasses = [
  ['201', '一般公共服务支出'],
  ['202', '外交支出'],
  ['203', '国防支出'],
  ['204', '公共安全支出'],
  ['205', '教育支出'],
  ['206', '科学技术支出'],
  ['207', '文化旅游体育与传媒支出'],
  ['208', '社会保障和就业支出'],
  ['210', '卫生健康支出'],
  ['211', '节能环保支出'],
  ['212', '城乡社区支出'],
  ['213', '农林水支出'],
  ['214', '交通运输支出'],
  ['215', '资源勘探工业信息等支出'],
  ['216', '商业服务业等支出'],
  ['217', '金融支出'],
  ['219', '援助其他地区支出'],
  ['220', '自然资源海洋气象等支出'],
  ['221', '住房保障支出'],
  ['222', '粮油物资储备支出'],
  ['223', '国有资本经营预算支出'],
  ['224', '灾害防治及应急管理支出'],
  ['229', '其他支出'],
  ['231', '债务还本支出'],
  ['232', '债务付息支出'],
  ['234', '抗疫特别国债安排的支出'],
] as const satisfies readonly (readonly [code: string, name: string])[];

/** The three budgets that fiscal appropriations come from (财政拨款). */
export const fiscalSources = [
  ['generalBudget', '一般公共预算财政拨款'],
  ['governmentFunds', '政府性基金预算财政拨款'],
  ['stateCapital', '国有资本经营预算财政拨款'],
] as const satisfies readonly (readonly [key: string, name: string])[];

/** Income other than appropriations, in the order of tables 01 and 02. */
export const otherIncome = [
  ['superiorSubsidy', '上级补助收入'],
  ['institutional', '事业收入'],
  ['business', '经营收入'],
  ['subordinate', '附属单位上缴收入'],
  ['other', '其他收入'],
] as const satisfies readonly (readonly [key: string, name: string])[];
