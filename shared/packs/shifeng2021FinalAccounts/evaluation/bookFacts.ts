/**
 * Facts of the 决算 book that part five takes up; they are typed there once. `said` ones print without thousands and with
 * their zero, for sentences.
 */
export const book = {
  /** Of the year alone (当年财政拨款): what was carried forward counts as 其他资金. */
  fiscalIncome: 'fiscal.totalIncome',
  fiscalExpenditure: 'fiscal.totalExpenditure',
  /** Income of the year and what was carried forward: all that could be spent. */
  totalIncome: 'finalAccounts.incomeTotal',
  totalExpenditure: 'finalAccounts.totalExpenditure',
  basicExpenditure: 'finalAccounts.basicExpenditure',
  projectExpenditure: 'finalAccounts.projectExpenditure',
  generalBudgetProjects: 'generalBudget.project',
  generalBudgetInitial: 'generalBudget.initialBudget',
} as const;

export const said = {
  basicExpenditure: 'said.finalAccounts.basicExpenditure',
  projectExpenditure: 'said.finalAccounts.projectExpenditure',
  wages: 'said.economic.c301',
  goodsAndServices: 'said.economic.c302',
  individualsAndFamilies: 'said.economic.c303',
} as const;

export const staffing = {
  establishedPosts: 'staffing.establishedPosts',
  leaders: 'staffing.leaders',
  workerPosts: 'staffing.workerPosts',
  partlyFundedPosts: 'staffing.partlyFundedPosts',
  inPost: 'staffing.staffInPost',
  administrative: 'staffing.administrative',
  institution: 'staffing.institution',
  workers: 'staffing.workers',
  retiredCadres: 'staffing.retiredCadres',
  retired: 'staffing.retired',
  total: 'staffing.total',
} as const;
