import { ofAnotherTime } from '../../../accounting/vocabulary/accounts.ts';
import { plainText } from '../../../decimal/decimal.ts';
import type { AuditFinding } from '../../../findings/auditFinding.ts';
import { placeOf } from '../../prose/places.ts';
import type { Quantity } from '../../prose/quantity.ts';
import type { Passage, Prose, Sentence } from '../../prose/readProse.ts';
import { reportText } from '../reportText.ts';

const own =
  '^(?:截[至止](?:20\\d\\d年)?(?:\\d+月)?(?:\\d+日)?[年末底]*|20\\d\\d年(?:度|末|底)?|年末|年底|目前|全|我|本|该)*(?:单位|部门|局|委|办|中心|院|校|机关)?(?:人员)?(?:共有?|现有?|实有|核定|批准|总|的|有)*';
const close = '(?:总)?(?:人?数|人员数)?(?:共|共有|为|有|是|:)*$';
const posts = new RegExp(`${own}(行政|事业|工勤|参公)?(?:人员)?编制${close}`);
const staff = new RegExp(`${own}(?:在职在编|在职|在编|在岗)(?:在编|在岗|实有)?(?:人员|职工|干部|人数)?${close}`);
/** Sentences about somebody else's people, or about those of another time. */
const ofOthers = /下属|所属|下设|二级单位|各[股科]室|上年|去年|上一年|增加|减少|调[入出]|新增|拟|计划|应/;

type Count = {
  readonly quantity: Quantity;
  readonly passage: Passage;
  readonly sentence: Sentence;
  readonly name: string;
};

function nameOf(lead: string): string | undefined {
  const post = posts.exec(lead);
  if (post !== null) return `${post[1] ?? ''}编制人数`;
  return staff.test(lead) ? '在职人数' : undefined;
}

/** The established posts, or the staff, with two numbers in two sections of one text. */
export function auditEstablishment(prose: Prose): readonly AuditFinding[] {
  const groups = new Map<string, Count[]>();
  for (const passage of prose.passages) {
    for (const sentence of passage.sentences) {
      if (!/编制|在职|在编|在岗/.test(sentence.text) || ofOthers.test(sentence.text)) continue;
      for (const quantity of sentence.quantities) {
        const { lead, measure, role, approximate, depth } = quantity;
        if (measure !== '人' || role !== 'amount' || approximate || depth > 0 || ofAnotherTime(lead, prose.year))
          continue;
        const name = nameOf(lead);
        if (name === undefined) continue;
        groups.set(name, [...(groups.get(name) ?? []), { quantity, passage, sentence, name }]);
      }
    }
  }
  return [...groups.values()].flatMap((group): readonly AuditFinding[] => {
    const [one] = group;
    const others = group.filter((each) => one !== undefined && !each.quantity.value.eq(one.quantity.value));
    const [other] = others;
    if (one === undefined || other === undefined) return [];
    // Several of one name in one paragraph belong to several units.
    if (new Set(group.map(({ passage }) => passage)).size < group.length) return [];
    if (one.passage.headings.join() === other.passage.headings.join()) return [];
    if (others.some((each) => !each.quantity.value.eq(other.quantity.value))) return [];
    const { quantity, passage, sentence, name } = other;
    return [
      reportText(prose, passage, sentence, {
        code: 'TXT-039',
        at: { start: quantity.start, end: quantity.end },
        stated: plainText(quantity.value),
        expected: plainText(one.quantity.value),
        message: `${name}这里是${quantity.text}${quantity.unitText}，另一处是${one.quantity.text}${one.quantity.unitText}。`,
        remedy: '核对哪一个对；时点或口径不同的，写明时点和口径。',
        beside: [placeOf(prose, one.passage, one.quantity.start)],
      }),
    ];
  });
}
