import type { AuditFinding } from '../../../findings/auditFinding.ts';
import { type Passage, type Prose, sentenceAt } from '../../prose/readProse.ts';
import { reportText } from '../reportText.ts';

const empty =
  /(?:主要|具体|其)?(?:原因|理由)(?:主要)?(?:是|为|在于|如下|:)+(?:(?:无|略|暂无|[-—/]+)(?=[。;,]|$)|(?=[。;]|$)|,(?=[。;]|$)|(?=,(?:与|比|较|同比|完成|占)))/g;
const mostTold = 40;

/** Whether the reasons stand in the paragraphs below (`原因如下：` 1. 2.). */
function goesOnBelow(prose: Prose, passage: Passage, end: number): boolean {
  if (end < passage.text.length - 1 || !/:$|如下。?$/.test(passage.text)) return false;
  const next = prose.passages[passage.index + 1];
  return next !== undefined && !next.isHeading;
}

/** `主要原因是。`: the reason that was to be given is missing. */
export function auditEmptyReasons(prose: Prose, passage: Passage): readonly AuditFinding[] {
  if (!/原因|理由/.test(passage.text)) return [];
  return [...passage.text.matchAll(empty)].slice(0, mostTold).flatMap((match): readonly AuditFinding[] => {
    const end = match.index + match[0].length;
    if (goesOnBelow(prose, passage, end)) return [];
    return [
      reportText(prose, passage, sentenceAt(passage, match.index), {
        code: 'TXT-048',
        at: { start: match.index, end },
        stated: match[0],
        expected: '写明原因',
        message: `“${match[0]}”后面没有写原因。`,
        remedy: '写明原因；没有增减变化的，删去这句话。',
      }),
    ];
  });
}
