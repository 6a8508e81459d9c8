import { allOf, anyOf, field, filled, not } from '../../calculation/builders/formulas.ts';
import type { CrossCheckDefinition } from '../crossCheckDefinition.ts';
import { mayNotExceed } from './relations.ts';
import { threePublicParts } from './threePublicFinals.ts';

/** Checks of 三公经费 in a report that mentions it only where all three final amounts are given. */
const final = 'threePublicExpenses.final';
const budget = 'threePublicExpenses.budget';
const anyPart = anyOf(...threePublicParts.map(filled));

/** 决算 above 预算 wants an explanation. */
export function threePublicOverBudgetCheck(code: string, basis: string, remedy: string): CrossCheckDefinition {
  return {
    code,
    title: '“三公”经费大于预算',
    severity: 'explain',
    basis,
    message: '“三公”经费决算{left}万元，大于预算{right}万元，超出{difference}万元。',
    remedy,
    fields: [final, budget],
    when: allOf(filled(final), filled(budget)),
    rule: mayNotExceed(field(final), field(budget)),
  };
}

/** It is a part of all expenditure, which the report calls `whole`. `form` stands before the basis. */
export function threePublicWithinCheck(code: string, whole: string, form = ''): CrossCheckDefinition {
  return {
    code,
    title: `“三公”经费大于${whole}`,
    severity: 'block',
    basis: `${form}“三公”经费是${whole}的一部分`,
    message: `“三公”经费{left}万元，大于${whole}{right}万元，多出{difference}万元。`,
    remedy: '请核对金额的单位是不是万元。',
    fields: [final, 'expenditure.total'],
    when: filled(final),
    rule: mayNotExceed(field(final), field('expenditure.total')),
  };
}

/** None of the three parts is given in a report that has expenditure. */
export function threePublicMissingCheck(code: string, basis: string): CrossCheckDefinition {
  return {
    code,
    title: '没有“三公”经费数',
    severity: 'notice',
    basis,
    message: '报告没有“三公”经费的数。',
    remedy: '请填写三项决算数（没有的填0）和“三公”经费预算数。',
    fields: threePublicParts,
    when: allOf(filled('expenditure.total'), not(anyPart)),
    rule: { kind: 'require', condition: filled(final) },
  };
}

/** Some of the three parts are given and some are not. */
export function threePublicIncompleteCheck(code: string): CrossCheckDefinition {
  return {
    code,
    title: '“三公”经费三项没有填全',
    severity: 'notice',
    basis: '“三公”经费＝因公出国（境）费＋公务用车购置及运行维护费＋公务接待费',
    message: '“三公”经费三项只填了一部分，报告里不会写“三公”经费。',
    remedy: '请把三项都填上，没有的填0。',
    fields: threePublicParts,
    when: anyPart,
    rule: { kind: 'require', condition: filled(final) },
  };
}
