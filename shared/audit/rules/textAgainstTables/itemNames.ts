import { toHalfWidth } from '../../../decimal/parseDecimal.ts';
import type { AuditFinding } from '../../../findings/auditFinding.ts';
import { inWanYuan, type Mention } from '../../prose/mentions.ts';
import { type Figure, scaled } from '../../tables/figure.ts';
import type { RecognisedTables } from '../../tables/recognisedTable.ts';
import { tableFinding } from '../tableFinding.ts';

type Item = { readonly name: string; readonly figure: Figure };

/** Reasons, changes, purposes and projects, which have their own names. */
const notItems = /[年比较因]|主要|追加|结余|结转|增加|减少|采购|货物|工程|服务$|经费|资金|来源|专项|项目/;
/** How many figures of the text before and behind one may belong to its list. */
const nearby = 8;

const bare = (name: string): string => toHalfWidth(name).replace(/[“”"()\s]/g, '');
const same = (a: string, b: string): boolean => a.includes(b) || b.includes(a);
/** The name of an item in the words before its amount, without numbering, account and verbs. */
const around =
  /^(?:其中|包括|主要(?:是|用于)?|用于|和|及|与|:)+|^\d{5,7}|(?:支出)?(?:决算|预算|实际支出|实际|支出|安排|完成|年初|数|金额|总额|为|是|共|达|:)+$/g;
const nameOf = (lead: string): string => bare(lead.replace(around, '').replace(around, ''));

function itemsOf(recognised: RecognisedTables): { readonly items: readonly Item[]; readonly names: readonly string[] } {
  const items: Item[] = [];
  const names = new Set<string>();
  for (const { content } of recognised.tables) {
    if (content.kind !== 'codes' || content.classification !== 'function') continue;
    for (const { code, name, figures } of content.rows) {
      names.add(bare(name));
      const spent = figures.get('spent.total');
      if (code.length === 7 && spent !== undefined) items.push({ name: bare(name), figure: spent });
    }
  }
  return { items, names: [...names] };
}

const byAmount = (items: readonly Item[]): ReadonlyMap<string, readonly Item[]> => {
  const found = new Map<string, Item[]>();
  for (const item of items) {
    const key = scaled(item.figure).toFixed();
    const list = found.get(key);
    if (list === undefined) found.set(key, [item]);
    else list.push(item);
  }
  return found;
};

/** What the text calls an item of the functional classification: its path, or the words before the amount. */
function namedIn({ subject, lead }: Mention): { readonly name: string; readonly isPath: boolean } | undefined {
  if (subject?.includes('/')) return { name: bare(subject.split('/').at(-1) ?? ''), isPath: true };
  if (subject?.startsWith('（项）')) return { name: bare(subject.slice(3)), isPath: true };
  if (subject !== undefined || notItems.test(lead)) return undefined;
  const name = nameOf(lead);
  return name.length >= 4 ? { name, isPath: false } : undefined;
}

/**
 * Items that the text names and no table has. The amount is the proof: it stands once in the tables, under another name.
 * An item with its full path needs no proof where the tables list items at all.
 */
export function auditItemNames(recognised: RecognisedTables, mentions: readonly Mention[]): readonly AuditFinding[] {
  const { items, names } = itemsOf(recognised);
  if (items.length === 0) return [];
  const amounts = byAmount(items);
  const told = new Set<string>();
  const rowOf = (mention: Mention): Item | undefined => amounts.get(inWanYuan(mention.figure).toFixed())?.[0];
  // In a list of items the others have their own names: only then is a name without 类, 款 and 项 taken for an item's.
  const isRight = mentions.map((mention) => {
    const name = namedIn(mention)?.name;
    const row = name === undefined ? undefined : rowOf(mention);
    return row !== undefined && name !== undefined && same(row.name, name);
  });
  const inList = (at: number): boolean => isRight.slice(Math.max(0, at - nearby), at + nearby).includes(true);
  return mentions.flatMap((mention, at): readonly AuditFinding[] => {
    const named = namedIn(mention);
    const { figure } = mention;
    if (named === undefined || mention.basis !== 'final' || (figure.unit !== 'wanYuan' && figure.unit !== 'yuan'))
      return [];
    if (figure.value.lte(0) || names.some((each) => same(each, named.name)) || told.has(named.name)) return [];
    const rows = amounts.get(inWanYuan(figure).toFixed()) ?? [];
    const [row] = rows;
    const isUnique = row !== undefined && rows.every((each) => each.name === row.name) && figure.value.gte(1);
    if (!named.isPath && !(isUnique && inList(at))) return [];
    if (!isUnique && row !== undefined) return [];
    told.add(named.name);
    const place = row?.figure.place;
    return [
      tableFinding({
        code: 'CMP-006',
        message: isUnique
          ? `文中写“${named.name}”${figure.text}，「${place?.table ?? ''}」里这个金额是“${row.name}”。`
          : `文中的科目“${named.name}”，各表里都没有。`,
        remedy: '请核对科目名称，文字与表写成一致。',
        places: place === undefined ? [figure.place] : [figure.place, place],
        ...(figure.quote === undefined ? {} : { quote: figure.quote }),
        stated: named.name,
        ...(isUnique ? { expected: row.name } : {}),
      }),
    ];
  });
}
