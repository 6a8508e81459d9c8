import { printableText } from '../../layout/printableText.ts';
import type { ResolvedDocument, ResolvedSet } from '../../layout/resolvedDocument.ts';
import type { Verification } from '../verification.ts';
import { comparePrinted } from './comparePrinted.ts';
import { differenceList } from './differenceList.ts';
import { expectedDocument } from './expectedDocument.ts';
import { type ReadPage, readDocuments } from './readDocuments.ts';
import { footerCodeRule } from './styleSheet.ts';

function nameOf({ attachment, title }: ResolvedDocument): string {
  return attachment === undefined ? title : `${attachment} ${title}`;
}

function comparePage(page: ReadPage, set: ResolvedSet, documents: readonly ResolvedDocument[]): Verification {
  const differences = differenceList();
  differences.expect('网页的标题', printableText(set.title).replaceAll('\n', ' '), page.title);
  differences.expect('水印', printableText(set.watermark ?? '') || undefined, page.watermark);
  if (set.footerCode !== undefined) {
    const rule = footerCodeRule(set.footerCode);
    differences.expect('页脚的定稿代码', set.footerCode, page.styles.includes(rule) ? set.footerCode : undefined);
  }
  differences.expect('文档的份数', documents.length, page.documents.length);
  const compared = documents.reduce((sum, document, at) => {
    const read = page.documents[at];
    return read === undefined
      ? sum
      : sum + comparePrinted(nameOf(document), expectedDocument(document), read, differences);
  }, 0);
  const found = differences.all();
  return found.length === 0 ? { ok: true, compared } : { ok: false, differences: found };
}

/**
 * Reads a written page back with a parser of its own and compares it with what it was written from: every paragraph
 * with its facts, every cell with its place and spans, signature lines, page breaks, the watermark.
 */
export function verifyHtml(html: string, set: ResolvedSet, documents: readonly ResolvedDocument[]): Verification {
  let page: ReadPage;
  try {
    page = readDocuments(html);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { ok: false, differences: [`网页不能读回：${detail}。`] };
  }
  return comparePage(page, set, documents);
}
