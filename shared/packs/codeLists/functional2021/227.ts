import type { CodeEntry } from '../codeList.ts';

export const functional227: readonly CodeEntry[] = [['227', '预备费']];
