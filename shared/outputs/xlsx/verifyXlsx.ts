import { AppError } from '../../errors/appError.ts';
import { readXlsx } from '../../imports/xlsx/readXlsx.ts';
import type { XlsxSheet } from '../../imports/xlsx/xlsxContent.ts';
import type { ResolvedDocument, ResolvedSet } from '../../layout/resolvedDocument.ts';
import type { Verification } from '../verification.ts';
import { type Findings, findings } from './findings.ts';
import { cellHomes } from './formulaText.ts';
import { planSheets } from './sheetPlan.ts';
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
    const plans = planSheets(set, documents);
    const homes = cellHomes(plans);
    if (read.length !== plans.length) found.differ(`应有 ${plans.length} 张工作表，读回 ${read.length} 张`);
    plans.forEach((plan, index) => {
      const sheet = read[index];
      if (sheet === undefined) return;
      found.same(sheet.name, plan.name, (is, should) => `第 ${index + 1} 张工作表应名为“${should}”，读回“${is}”`);
      verifySheet(sheet, plan, homes, found);
      verifyPrint(sheet, plan, set, found);
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
