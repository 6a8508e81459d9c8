import { type FindPack, parseDraftText } from '../../shared/drafts/parseDraft.ts';
import type { ReportDraft } from '../../shared/drafts/reportDraft.ts';
import { AppError } from '../../shared/errors/appError.ts';
import { findPack as shippedPack } from '../../shared/packs/packRegistry.ts';
import { reportTitle } from './reportTitle.ts';

/** A file as it came from input, drop or double click. */
export type FileToOpen = { readonly name: string; readonly bytes: Uint8Array };

/** A report file that went through the gate, or why not. `displaced`: what had no place in the pack; it is kept. */
export type ReadFile =
  | {
      readonly kind: 'report';
      readonly file: string;
      readonly draft: ReportDraft;
      readonly title: string;
      readonly displaced: readonly string[];
    }
  | { readonly kind: 'finishedFile'; readonly file: string }
  | { readonly kind: 'refused'; readonly file: string; readonly reason: string; readonly remedy: string };

const finishedFile = /\.(docx?|xlsx?|txt|pdf|wps|et)$/i;

function textOf({ name, bytes }: FileToOpen): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new AppError('DRAFT_NOT_JSON', { file: name, detail: '不是文字内容' });
  }
}

/** Reads one file through the gate for drafts. Word and Excel files are told apart: they are for the audit. */
export function readOpenedFile(file: FileToOpen, findPack: FindPack = shippedPack): ReadFile {
  if (finishedFile.test(file.name)) return { kind: 'finishedFile', file: file.name };
  try {
    const { draft, pack, displaced } = parseDraftText(textOf(file), file.name, findPack);
    return { kind: 'report', file: file.name, draft, title: reportTitle(pack, draft.year), displaced };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { kind: 'refused', file: file.name, reason: error.reason, remedy: error.remedy };
  }
}
