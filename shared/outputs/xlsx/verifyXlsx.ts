import { AppError } from '../../errors/appError.ts';
import { readXlsx } from '../../imports/xlsx/readXlsx.ts';
import type { XlsxSheet } from '../../imports/xlsx/xlsxContent.ts';
import type { ResolvedDocument, ResolvedSet } from '../../layout/resolvedDocument.ts';
import type { Verification } from '../verification.ts';
import { type Findings, findings } from './findings.ts';
import { planWorkbook } from './plannedSheet.ts';
import { verifyPrint } from './verifyPrint.ts';
import { verifySheet } from './verifySheet.ts';

/**
 * Reads a written workbook back, with a reader that knows nothing of the writer, and compares every sheet, cell, merge
 * and print set-up with what was to be written.
 */
export function verifyXlsx(bytes: Uint8Array, set: ResolvedSet, documents: readonly ResolvedDocument[]): Verification {
  const found = findings();
  const read = sheetsOf(bytes, set, found);
  if (read !== undefined) {
    const planned = planWorkbook(set, documents);
    if (read.length !== planned.length) found.differ(`应有 ${planned.length} 张工作表，读回 ${read.length} 张`);
    planned.forEach((should, index) => {
      const sheet = read[index];
      if (sheet === undefined) return;
      found.same(sheet.name, should.plan.name, (is, name) => `第 ${index + 1} 张工作表应名为“${name}”，读回“${is}”`);
      found.same(
        sheet.hidden === true,
        should.plan.document.hidden === true,
        (is) => `工作表“${sheet.name}”${is ? '不应隐藏' : '应当隐藏'}`,
      );
      verifySheet(sheet, should, found);
      verifyPrint(sheet, should, found);
    });
  }
  return found.result();
}

function sheetsOf(bytes: Uint8Array, set: ResolvedSet, found: Findings): readonly XlsxSheet[] | undefined {
  try {
    return readXlsx(bytes, `${set.fileName}.xlsx`).sheets;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    found.differ(error.reason);
    return undefined;
  }
}
