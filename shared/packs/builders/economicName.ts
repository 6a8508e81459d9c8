import { nameOfCode } from '../codeLists/codeList.ts';
import { economic2021 } from '../codeLists/economic2021.ts';

/** The official name of a code of 支出经济分类 of 2021 (部门预算). Throws for a code that the list does not hold. */
export function economicName(code: string): string {
  const name = nameOfCode(economic2021, code);
  if (name === undefined) throw new Error(`economic2021 has no ${code}`);
  return name;
}
