import { AppError } from '../../shared/errors/appError.ts';

/** What the program writes for people. Nothing that a double click would run. */
const endings = ['docx', 'xlsx', 'html', 'pdf', 'json', 'jxzp', 'txt', 'csv', 'zip', 'png'] as const;

/** `docx` of `附件1.docx`; empty when there is none. */
export function endingOf(name: string): string {
  return /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** Refuses a name that no output of ours has. The contract has already ruled out paths. Throws FILE_NAME_UNUSABLE. */
export function checkOutputName(name: string): void {
  if (/^[.-]/.test(name)) throw new AppError('FILE_NAME_UNUSABLE', { name, detail: '以点或短横开头' });
  if (!endings.some((ending) => ending === endingOf(name))) {
    throw new AppError('FILE_NAME_UNUSABLE', { name, detail: `只能是 ${endings.join('、')} 文件` });
  }
}

/** Two names that some system takes for the same file. */
export function sameFileKey(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
