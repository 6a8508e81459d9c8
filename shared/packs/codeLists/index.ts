import type { CodeList } from './codeList.ts';
import { economic2021 } from './economic2021.ts';
import { functional2021 } from './functional2021.ts';

export const codeLists: readonly CodeList[] = [functional2021, economic2021];

export function codeListById(id: string): CodeList | undefined {
  return codeLists.find((list) => list.id === id);
}
