import { accountOf } from '../../../accounting/vocabulary/accounts.ts';
import { plainText } from '../../../decimal/decimal.ts';
import type { AuditFinding } from '../../../findings/auditFinding.ts';
import { placeOf } from '../../prose/places.ts';
import type { ReadFigure } from '../../prose/proseFigures.ts';
import type { Quantity } from '../../prose/quantity.ts';
import { type Passage, type Prose, sentenceAt } from '../../prose/readProse.ts';
import { sizeOf } from '../../prose/rounding.ts';
import { reportText } from '../reportText.ts';

/** What a sentence may say there was none of, and the figure that would contradict it. */
const denials: readonly (readonly [pattern: RegExp, subject: string, within: string | undefined])[] = [
  [
    /(?:无|没有|未发生|未产生|没有发生|未安排)(?:一般公共预算)?(?:财政拨款)?(?:安排的)?因公出国\(?境?\)?费?(?:用|支出|开支|情况)/,
    '因公出国（境）费',
    undefined,
  ],
  [/(?:无|没有|未发生|未产生|没有发生)公务接待费?(?:用|支出|开支)/, '公务接待费', undefined],
  [/(?:无|没有|未发生|未产生|没有发生)公务用车购置费?(?:用|支出|开支)(?!及|和)/, '公务用车购置费', undefined],
  [/(?:无|没有|未发生|未产生|没有发生)公务用车运行维?护?费?(?:用|支出|开支)/, '公务用车运行维护费', undefined],
  [/(?:无|没有|未发生|未产生|没有发生)会议费(?:用|支出|开支)?/, '会议费', undefined],
  [/(?:无|没有|未发生|未产生|没有发生)培训费(?:用|支出|开支)?/, '培训费', undefined],
  [
    /(?:无|没有|未发生|未产生|没有使用)政府性基金(?:预算)?(?:财政拨款)?(?:安排的)?(?:收支|支出|收入)/,
    '',
    '政府性基金预算财政拨款',
  ],
  [
    /(?:无|没有|未发生|未产生|没有使用)国有资本经营(?:预算)?(?:财政拨款)?(?:安排的)?(?:收支|支出|收入)/,
    '',
    '国有资本经营预算财政拨款',
  ],
];

const mostDenials = 60;

const spent = (each: ReadFigure): boolean =>
  each.quantity.role === 'amount' &&
  each.quantity.measure === '元' &&
  each.quantity.value.gt(0) &&
  each.figure.meaning.year === 0 &&
  !['initialBudget', 'budget', 'adjustedBudget'].includes(each.figure.meaning.basis);

const countWords: Readonly<Record<string, RegExp>> = {
  公务接待费: /接待/,
  '因公出国（境）费': /出国|团组/,
  公务用车购置费: /购置/,
};

/** Visitors, journeys or vehicles of the same paragraph that cost what was denied. */
function countedAgainst(
  passage: Passage,
  subject: string,
  from: number,
  figures: readonly ReadFigure[],
): ReadFigure | undefined {
  const words = countWords[subject];
  if (words === undefined) return undefined;
  return figures.find(
    ({ passage: own, quantity, figure }) =>
      own === passage &&
      quantity.start >= from &&
      ['批次', '人次', '个', '辆', '人'].includes(quantity.measure) &&
      quantity.value.gt(0) &&
      figure.meaning.year === 0 &&
      words.test(quantity.lead),
  );
}

function deniedCount(prose: Prose, passage: Passage, match: RegExpExecArray, counted: ReadFigure): AuditFinding {
  const { quantity } = counted;
  return reportText(prose, passage, sentenceAt(passage, match.index), {
    code: 'TXT-060',
    at: { start: match.index, end: match.index + match[0].length },
    stated: match[0],
    expected: `${quantity.text}${quantity.unitText}`,
    message: `这里说“${match[0]}”，后面却有${quantity.lead}${quantity.text}${quantity.unitText}。`,
    remedy: '核对有没有发生，两处改成一致。',
  });
}

/** `本年没有公务接待支出` beside a figure above nought for the same thing. */
export function auditDenials(prose: Prose, figures: readonly ReadFigure[]): readonly AuditFinding[] {
  let told = 0;
  return prose.passages.flatMap((passage) =>
    denials.flatMap(([pattern, subject, within]): AuditFinding[] => {
      const match = pattern.exec(passage.text);
      if (
        match === null ||
        /上年(?:度)?$|20\d\d年(?:度)?$|如果|若/.test(
          passage.text.slice(Math.max(0, match.index - 8), match.index).replace(String(prose.year), ''),
        )
      )
        return [];
      told += 1;
      if (told > mostDenials) return [];
      const top = passage.headings[0];
      const against = figures.find(
        (each) =>
          spent(each) &&
          each.known &&
          each.passage.headings[0] === top &&
          (subject === '' ? each.figure.meaning.within === within : each.figure.meaning.subject === subject),
      );
      const counted = against ?? countedAgainst(passage, subject, match[0].length + match.index, figures);
      if (counted !== undefined && against === undefined) return [deniedCount(prose, passage, match, counted)];
      if (against === undefined || /项目名称|名词解释/.test(top ?? '')) return [];
      const sentence = sentenceAt(passage, match.index);
      return [
        reportText(prose, passage, sentence, {
          code: 'TXT-060',
          at: { start: match.index, end: match.index + match[0].length },
          stated: match[0],
          expected: `${against.quantity.text}${against.quantity.unitText}`,
          message: `这里说“${match[0]}”，另一处写的是${against.quantity.text}${against.quantity.unitText}。`,
          remedy: '核对有没有发生，两处改成一致。',
          beside: [placeOf(prose, against.passage, against.quantity.start)],
        }),
      ];
    }),
  );
}

const repairs =
  /(?:改造|维修|修缮|装修|建设|提质)(?:工程|工作|项目)?[^。]{0,60}(?:招标|施工|竣工|验收|完工|动工|开工)|(?:招标|施工|竣工|验收)[^。]{0,60}(?:改造|维修|修缮|装修)/;

function notice(prose: Prose, passage: Passage, at: Quantity, message: string, expected: string): AuditFinding {
  return reportText(prose, passage, sentenceAt(passage, at.start), {
    code: 'TXT-061',
    at,
    stated: plainText(at.value),
    expected,
    message,
    remedy: '核对金额和活动；由其他单位或其他科目支付的，写明。',
  });
}

/** An expenditure of nought beside the activity that costs money, or money beside no activity at all. */
export function auditActivity(prose: Prose, figures: readonly ReadFigure[]): readonly AuditFinding[] {
  const findings: AuditFinding[] = [];
  const built = figures.find(
    (each) =>
      each.quantity.measure === '元' &&
      each.quantity.value.isZero() &&
      /基建|维修|基本建设|修缮/.test(each.quantity.lead) &&
      accountOf(each.quantity.lead) !== 'budget' &&
      !/零星|车/.test(each.quantity.lead),
  );
  const works = built === undefined ? undefined : prose.passages.find((passage) => repairs.test(passage.text));
  if (built !== undefined && works !== undefined) {
    const what = repairs.exec(works.text)?.[0].slice(0, 40) ?? '';
    findings.push(
      notice(
        prose,
        built.passage,
        built.quantity,
        `这里写${built.quantity.lead}0${built.quantity.unitText}，后文却有“${what}”。`,
        '有维修、改造活动',
      ),
    );
  }
  const byPassage = new Map<Passage, ReadFigure[]>();
  for (const each of figures) {
    const list = byPassage.get(each.passage);
    if (list === undefined) byPassage.set(each.passage, [each]);
    else if (list.length < 200) list.push(each);
  }
  for (const passage of prose.passages) {
    const own = (byPassage.get(passage) ?? []).filter((each) => each.figure.meaning.year === 0);
    const cost = own.filter(
      (each) =>
        each.figure.meaning.subject === '公务接待费' &&
        each.quantity.measure === '元' &&
        accountOf(each.quantity.lead) !== 'budget',
    );
    const visits = own.filter(
      (each) =>
        each.quantity.measure === '批次' &&
        each.quantity.role === 'amount' &&
        /接待/.test(passage.text.slice(Math.max(0, each.quantity.start - 30), each.quantity.start)),
    );
    const [first] = cost;
    const total = visits[0];
    if (
      first === undefined ||
      total === undefined ||
      cost.some((each) => !sizeOf(each.quantity).eq(sizeOf(first.quantity)))
    )
      continue;
    if (first.quantity.value.isZero() && visits.some((each) => each.quantity.value.gt(0))) {
      findings.push(
        notice(prose, passage, first.quantity, `公务接待费为0，却接待了${total.quantity.text}批次。`, '有接待活动'),
      );
    } else if (first.quantity.value.gt(0) && visits.every((each) => each.quantity.value.isZero())) {
      findings.push(
        notice(
          prose,
          passage,
          total.quantity,
          `公务接待费为${first.quantity.text}${first.quantity.unitText}，接待批次却是0。`,
          '接待批次大于0',
        ),
      );
    }
  }
  return findings;
}

/** Staff beyond the established posts, and a special fund beyond all project expenditure. */
export function auditLimits(prose: Prose, figures: readonly ReadFigure[]): readonly AuditFinding[] {
  const findings: AuditFinding[] = [];
  for (const passage of prose.passages) {
    const people = passage.sentences
      .flatMap((sentence) => sentence.quantities)
      .filter((each) => each.measure === '人' && each.role === 'amount' && !each.approximate);
    const posts = people.filter(
      (each) =>
        each.depth === 0 &&
        /编制(?:人?数|总数|核定|为|共|有)*:?$/.test(each.lead) &&
        !/工勤|超|空/.test(each.lead) &&
        each.value.gt(0),
    );
    const staff = people.filter(
      (each) =>
        each.depth === 0 && /(?:在职|在编)(?:在编|在岗|实有)?(?:人员|职工|干部|人数)?(?:为|有|共|:)*$/.test(each.lead),
    );
    const [post] = posts;
    const [person] = staff;
    if (
      posts.length !== 1 ||
      staff.length !== 1 ||
      post === undefined ||
      person === undefined ||
      person.value.lte(post.value)
    )
      continue;
    findings.push(
      reportText(prose, passage, sentenceAt(passage, person.start), {
        code: 'TXT-033',
        at: person,
        stated: plainText(person.value),
        expected: `不超过${plainText(post.value)}`,
        message: `编制${post.text}${post.unitText}，在职${person.text}${person.unitText}，超编${plainText(person.value.minus(post.value))}人。`,
        remedy: '核对编制数和在职人数；确有超编的，说明原因。',
      }),
    );
  }
  const totals = figures.filter(
    (each) =>
      each.figure.meaning.subject === '项目支出' &&
      each.figure.meaning.within === undefined &&
      spent(each) &&
      /项目支出(?:决算)?(?:数|总额|合计)?(?:为|共|:)*$/.test(each.quantity.lead),
  );
  const [total] = totals;
  if (total !== undefined && totals.every((each) => sizeOf(each.quantity).eq(sizeOf(total.quantity)))) {
    const special = figures.find(
      (each) =>
        !each.known &&
        spent(each) &&
        /(?:专项|专项资金|专项经费|项目)$/.test(each.figure.meaning.subject) &&
        /实际支出|决算|执行/.test(each.quantity.lead) &&
        sizeOf(each.quantity).gt(sizeOf(total.quantity)),
    );
    if (special !== undefined) {
      findings.push(
        reportText(prose, special.passage, special.sentence, {
          code: 'TXT-034',
          at: special.quantity,
          stated: plainText(special.quantity.value),
          expected: `不大于${plainText(total.quantity.value)}`,
          message: `“${special.figure.meaning.subject}”支出${special.quantity.text}${special.quantity.unitText}，大于全部项目支出${total.quantity.text}${total.quantity.unitText}。`,
          remedy: '核对项目支出总数；专项列入基本支出的，写明。',
          beside: [placeOf(prose, total.passage, total.quantity.start)],
        }),
      );
    }
  }
  return findings;
}

/** A long sentence that stands word for word under several projects. */
export function auditCopies(prose: Prose): readonly AuditFinding[] {
  const seen = new Map<string, { passage: Passage; line: number | undefined }>();
  const findings: AuditFinding[] = [];
  for (const passage of prose.passages) {
    for (const sentence of passage.sentences) {
      if (
        passage.numbering?.style === 2 ||
        /负责|职责|承担|贯彻/.test(sentence.text) ||
        sentence.text.length < 45 ||
        sentence.text.length > 1000 ||
        sentence.quantities.length > 1
      )
        continue;
      const first = seen.get(sentence.text);
      if (first === undefined) {
        seen.set(sentence.text, { passage, line: placeOf(prose, passage, sentence.start).line });
        continue;
      }
      if (first.passage === passage || findings.length >= 20) continue;
      const last = findings.at(-1);
      if (last?.places[0]?.line === placeOf(prose, passage, sentence.start).line) continue;
      findings.push(
        reportText(prose, passage, sentence, {
          code: 'TXT-054',
          at: { start: sentence.start, end: sentence.end },
          message: `这句话与另一处一字不差。`,
          remedy: '几个项目共用的话请按各自情况改写；有意重复的可不改。',
          beside: [placeOf(prose, first.passage, 0)],
        }),
      );
    }
  }
  return findings;
}
