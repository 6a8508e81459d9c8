import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { CodeEntry, Finding } from '../findings/finding.ts';
import type { TemplatePack } from '../packs/templatePack.ts';

/** A form that did not come with the program is said so on every answer about the report, until somebody stands for it. */
export const formFromFile = {
  code: 'FRM-001',
  severity: 'explain',
  title: '模板来自文件',
  basis: '随程序提供的模板经过核对；从文件来的模板，公式和审核关系由提供的人负责。',
  example: '这份材料用的模板来自文件：某县2024（编号 mouxian2024，第1版，校验码 3f9a0c1e），不是随程序提供的。',
} as const satisfies CodeEntry;

const hashSigns = 8;
const hashes = new WeakMap<TemplatePack, string>();

/** What tells one form from a file from another: the beginning of the SHA-256 of its definition. */
function shortHash(pack: TemplatePack): string {
  const known = hashes.get(pack) ?? bytesToHex(sha256(utf8ToBytes(JSON.stringify(pack)))).slice(0, hashSigns);
  hashes.set(pack, known);
  return known;
}

/** Title, id, version and short hash of the form that a draft carries; `undefined` where the form came with the program. */
export function carriedForm({ packDefinition }: { readonly packDefinition?: TemplatePack }): string | undefined {
  if (packDefinition === undefined) return undefined;
  const { id, title, version } = packDefinition;
  return `${title}（编号 ${id}，第${version}版，校验码 ${shortHash(packDefinition)}）`;
}

/** The finding about a form from a file; explained by saying where the form comes from. */
export function formFromFileFindings({
  packDefinition,
  explanations,
}: {
  readonly packDefinition?: TemplatePack;
  readonly explanations: Readonly<Record<string, string>>;
}): readonly Finding[] {
  if (packDefinition === undefined) return [];
  const { title, crossChecks } = packDefinition;
  const explanation = (explanations[formFromFile.code] ?? '').trim();
  const checks = crossChecks.length === 0 ? '模板里没有任何审核关系。' : `模板里有${crossChecks.length}条审核关系。`;
  return [
    {
      code: formFromFile.code,
      severity: explanation === '' ? 'explain' : 'notice',
      message: `这份材料用的模板来自文件：${carriedForm({ packDefinition })}，不是随程序提供的。${checks}`,
      remedy: '请核对模板是否由财政局或本单位的人提供、格式是否与通知一致，再写明模板的来源。',
      basis: formFromFile.basis,
      fields: [],
      places: [{ document: title }],
      ...(explanation === '' ? {} : { explanation }),
    },
  ];
}
