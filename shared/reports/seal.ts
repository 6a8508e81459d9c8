import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Evaluation } from '../calculation/evaluation.ts';
import type { ReportDraft } from '../drafts/reportDraft.ts';
import type { ResolvedSet } from '../layout/resolvedDocument.ts';
import { resolveSet } from '../layout/resolveSet.ts';
import type { TemplatePack } from '../packs/templatePack.ts';

/** What ties a signed paper to its content: SHA-256 (hexadecimal) over the resolved set, and a short form for people. */
export type ContentSeal = { readonly hash: string; readonly code: string };

/** Digits and capitals without those that are taken for others: I, L, O, U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const bitsPerSign = 5;
const codeSigns = 11;
const groupLength = 4;

/** The last sign: weighted by place, so that a wrong sign and two that changed places are noticed. */
function checkSign(signs: string): string {
  const sum = [...signs].reduce((total, sign, place) => total + alphabet.indexOf(sign) * (2 * place + 1), 0);
  return alphabet[sum % alphabet.length] ?? '0';
}

function grouped(signs: string): string {
  return signs.match(new RegExp(`.{1,${groupLength}}`, 'g'))?.join('-') ?? signs;
}

/** The first 55 bits of a hash as eleven signs, a twelfth to check them, in groups of four. */
export function codeOfHash(hash: string): string {
  const bits = BigInt(`0x${hash.slice(0, 16)}`) >> 9n;
  let signs = '';
  for (let place = codeSigns - 1; place >= 0; place--) {
    signs += alphabet[Number((bits >> BigInt(place * bitsPerSign)) & 31n)] ?? '';
  }
  return grouped(signs + checkSign(signs));
}

/** A code as a person types it from paper; nothing when it cannot be one (a sign is wrong or missing). */
export function readTypedCode(typed: string): string | undefined {
  const signs = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-—–－]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  const body = signs.slice(0, -1);
  const isCode = body.length === codeSigns && [...signs].every((sign) => alphabet.includes(sign));
  return isCode && checkSign(body) === signs.at(-1) ? grouped(signs) : undefined;
}

/**
 * The seal of a set: of everything that is printed, in every place, and nothing else. What stands across the
 * pages (草稿) is no content.
 */
export function sealOfSet(set: ResolvedSet): ContentSeal {
  const { watermark: _, footerCode: __, ...content } = set;
  const hash = bytesToHex(sha256(utf8ToBytes(JSON.stringify(content))));
  return { hash, code: codeOfHash(hash) };
}

/** The seal of the set that a draft makes with its pack. */
export function sealOfReport(pack: TemplatePack, evaluation: Evaluation, draft: ReportDraft): ContentSeal {
  return sealOfSet(resolveSet(pack, evaluation, draft.narrative, { formulas: false }));
}
