import { describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/errors/appError.ts';
import type { Block, GridCell, GridRow } from '../../../shared/packs/documentSchema.ts';
import { extendPack } from '../../../shared/packs/extendPack.ts';
import { junshan2024 } from '../../../shared/packs/junshan2024/index.ts';
import type { PackExtension } from '../../../shared/packs/packExtension.ts';
import { packViolations } from '../../../shared/packs/packLaws.ts';
import { packSchema } from '../../../shared/packs/packSchema.ts';
import type { TemplatePack } from '../../../shared/packs/templatePack.ts';

const identity = {
  id: 'yunxi2025',
  version: 1,
  title: '岳阳市云溪区2025年度部门整体支出绩效自评',
  county: '岳阳市云溪区',
  year: 2025,
  basis: { document: '云溪区2025年度绩效自评通知' },
} as const;

/** The pack with these differences; they are passed through JSON first, because they may live in a file. */
function extended(differences: Omit<PackExtension, keyof typeof identity>): TemplatePack {
  return extendPack(junshan2024, JSON.parse(JSON.stringify({ ...identity, ...differences })) as PackExtension);
}

function refusal(differences: unknown): AppError {
  try {
    extended(differences as PackExtension);
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('the differences were not refused');
}

/** A valid pack: schema, laws, and the base is as it was. */
function expectSound(pack: TemplatePack): void {
  expect(packSchema.safeParse(pack).error?.issues ?? []).toEqual([]);
  expect(packViolations(pack)).toEqual([]);
}

function ids(items: readonly { readonly id: string }[]): readonly string[] {
  return items.map((item) => item.id);
}

function blocksOf(pack: TemplatePack, id: string): readonly Block[] {
  return pack.documents.find((document) => document.id === id)?.blocks ?? [];
}

function gridOf(pack: TemplatePack, document: string): Extract<Block, { kind: 'grid' }> {
  const grid = blocksOf(pack, document).find((block) => block.kind === 'grid');
  if (grid?.kind !== 'grid') throw new Error(`no grid in ${document}`);
  return grid;
}

function firstText(row: GridRow): string {
  const cells = row.kind === 'group' ? row.lead : row.cells;
  const [content] = cells.map((cell) => cell.content);
  if (content?.kind === 'text') return content.text.replace(/\s/g, '');
  return content?.kind === 'field' ? content.id : '';
}

const before = JSON.stringify(junshan2024);

describe('a pack built on a base', () => {
  it('without differences is the base under another name', () => {
    const pack = extended({});
    expect(pack).toEqual({ ...junshan2024, ...identity });
    expectSound(pack);
    expect(JSON.stringify(junshan2024)).toBe(before);
  });

  it('shares nothing with the base and is the same every time', () => {
    expect(JSON.stringify(extended({}))).toBe(JSON.stringify(extended({})));
    expect(extended({}).fields[0]).not.toBe(junshan2024.fields[0]);
  });

  it('changes the order of documents and their numbers; those not named stay where they are', () => {
    const pack = extended({
      order: { documents: ['attachment2', 'attachment1'] },
      change: { documents: { attachment1: { attachment: '附件2' }, attachment2: { attachment: '附件1' } } },
    });
    expect(ids(pack.documents)).toEqual(['report', 'attachment2', 'attachment1', 'attachment3']);
    expect(pack.documents.map((document) => document.attachment)).toEqual([undefined, '附件1', '附件2', '附件3']);
    expectSound(pack);
  });

  it('adds a field with its place in section and grid', () => {
    const pack = extended({
      add: {
        fields: [
          {
            id: 'staffing.temporaryStaff',
            label: '{year}年临聘人员数',
            unit: 'person',
            source: { kind: 'entered', required: false },
          },
        ],
      },
      change: {
        sections: { 'attachment1.staffing': { fields: { add: ['staffing.temporaryStaff'] } } },
        documents: {
          attachment1: {
            blocks: {
              change: {
                basicDataTable: {
                  rows: {
                    add: [
                      {
                        after: '财政供养人员情况（人）',
                        item: {
                          kind: 'row',
                          cells: [
                            { content: { kind: 'text', text: '临聘人员' } },
                            { content: { kind: 'field', id: 'staffing.temporaryStaff' }, span: 6 },
                          ],
                        },
                      },
                    ],
                  },
                },
              },
            },
          },
        },
      },
    });
    expectSound(pack);
    expect(gridOf(pack, 'attachment1').rows.map(firstText).slice(0, 3)).toEqual([
      '财政供养人员情况（人）',
      '临聘人员',
      '经费控制情况（万元）',
    ]);
    expect(pack.sections[0]?.fields).toContain('staffing.temporaryStaff');
  });

  it('removes a field, its row and its section; a field that is still used breaks a law, which names it', () => {
    const withoutUses = extended({
      remove: { fields: ['frugalityMeasures'], sections: ['attachment1.frugality'] },
      change: {
        documents: {
          attachment1: { blocks: { change: { basicDataTable: { rows: { remove: ['厉行节约保障措施'] } } } } },
        },
      },
    });
    expectSound(withoutUses);
    expect(packViolations(extended({ remove: { fields: ['frugalityMeasures'] } })).join()).toMatch(/frugalityMeasures/);
  });

  it('changes a field key by key, takes a key away with null, and replaces what names its kind', () => {
    const pack = extended({
      change: {
        fields: {
          'staffing.establishedPosts': { label: '核定编制数', help: null, source: { required: false } },
          'staffing.controlRate': {
            source: { kind: 'calculated', formula: { op: 'constant', value: '100' }, basis: '试验' },
          },
        },
      },
    });
    const [posts, rate] = ['staffing.establishedPosts', 'staffing.controlRate'].map((id) =>
      pack.fields.find((field) => field.id === id),
    );
    expect(posts).toMatchObject({ label: '核定编制数', unit: 'person', source: { kind: 'entered', required: false } });
    expect(posts).not.toHaveProperty('help');
    expect(rate?.source).toEqual({ kind: 'calculated', formula: { op: 'constant', value: '100' }, basis: '试验' });
    expectSound(pack);
  });

  it('changes, adds and removes row fields of a table', () => {
    const pack = extended({
      change: {
        tables: {
          projects: {
            maxRows: 50,
            rowFields: {
              change: { name: { label: '专项名称' } },
              add: [
                {
                  after: 'name',
                  item: {
                    id: 'direction',
                    label: '支出方向名称（子项目）',
                    unit: 'text',
                    source: { kind: 'entered', required: false },
                  },
                },
              ],
            },
          },
        },
        unplaced: { 'projects.direction': '试验' },
      },
    });
    const [projects] = pack.tables;
    expect(projects?.maxRows).toBe(50);
    expect(ids(projects?.rowFields ?? []).slice(0, 3)).toEqual(['name', 'direction', 'category']);
    expect(projects?.rowFields[0]?.label).toBe('专项名称');
    expect(pack.unplaced).toEqual({ 'projects.direction': '试验' });
    expectSound(pack);
  });

  it('changes, adds and removes checks by code', () => {
    const [first, second] = junshan2024.crossChecks;
    if (first === undefined || second === undefined) throw new Error('the base has checks');
    const pack = extended({
      change: { crossChecks: { [first.code]: { severity: 'notice' } } },
      remove: { crossChecks: [second.code] },
      add: { crossChecks: [{ before: first.code, item: { ...first, code: 'YXQ-001' } }] },
    });
    const codes = pack.crossChecks.map((check) => check.code);
    expect(codes.slice(0, 2)).toEqual(['YXQ-001', first.code]);
    expect(codes).not.toContain(second.code);
    expect(pack.crossChecks[1]).toEqual({ ...first, severity: 'notice' });
    expectSound(pack);
  });

  it('adds and removes whole documents', () => {
    const attachment3 = junshan2024.documents.find((document) => document.id === 'attachment3');
    if (attachment3 === undefined) throw new Error('the base has 附件3');
    const pack = extended({
      add: { documents: [{ before: 'attachment1', item: { ...attachment3, id: 'attachment4', attachment: '附件4' } }] },
      change: { sections: { 'attachment3.projects': { document: 'attachment4' } } },
      remove: { documents: ['attachment3'] },
    });
    expect(ids(pack.documents)).toEqual(['report', 'attachment4', 'attachment1', 'attachment2']);
    expectSound(pack);
  });

  it('adds, changes, orders and removes blocks: by id, by their text, by kind, by number', () => {
    const pack = extended({
      change: {
        documents: {
          report: {
            blocks: {
              change: {
                单位基本情况: { text: '部门概况' },
                'staffing.overview': { alternatives: [{ text: '{year}年末在职{staffing.staffInPost}人。' }] },
                problems: { prompt: '写三条。' },
              },
              add: [{ after: '单位基本情况', item: { kind: 'paragraph', role: 'body', text: '见通知。' } }],
            },
          },
          attachment1: { blocks: { order: ['signatureLine', '#4'] } },
          attachment2: { blocks: { remove: ['signatureLine'], add: [{ kind: 'spacer', lines: 2 }] } },
        },
      },
    });
    const report = blocksOf(pack, 'report');
    const at = report.findIndex((block) => block.kind === 'heading' && block.text === '部门概况');
    expect(report[at + 1]).toEqual({ kind: 'paragraph', role: 'body', text: '见通知。' });
    expect(report.find((block) => 'id' in block && block.id === 'staffing.overview')).toMatchObject({
      alternatives: [{ text: '{year}年末在职{staffing.staffInPost}人。' }],
    });
    expect(blocksOf(pack, 'attachment1').map((block) => block.kind)).toEqual([
      'paragraph',
      'paragraph',
      'grid',
      'signatureLine',
      'paragraph',
    ]);
    expect(blocksOf(pack, 'attachment2').map((block) => block.kind)).toEqual([
      'paragraph',
      'paragraph',
      'grid',
      'spacer',
    ]);
    expectSound(pack);
  });

  it('reaches grid rows inside groups and changes the text of one cell; line breaks in captions do not count', () => {
    const pack = extended({
      change: {
        documents: {
          attachment1: {
            blocks: {
              change: {
                basicDataTable: {
                  columnsMm: [60, 16, 16, 16, 16, 16, 16],
                  rows: {
                    change: {
                      编制数: { cells: { change: { 控制率: { content: { text: '在职人员控制率' } } } } },
                      '批复规模（㎡）': { cells: { change: { '#3': { content: { text: '规模控制率(%)' } } } } },
                    },
                    remove: ['#11', '#14'],
                  },
                },
              },
            },
          },
          attachment2: {
            blocks: {
              change: {
                departmentForm: {
                  rows: {
                    change: { 绩效指标: { when: { kind: 'filled', id: 'unit.name' } } },
                    remove: ['#2.7'],
                  },
                },
              },
            },
          },
        },
      },
    });
    const grid = gridOf(pack, 'attachment1');
    const texts = (row: GridRow | undefined): readonly string[] => {
      const cells: readonly GridCell[] = row === undefined || row.kind === 'group' ? [] : row.cells;
      return cells.map((cell) => (cell.content.kind === 'text' ? cell.content.text : ''));
    };
    const [staffing] = grid.rows;
    const buildings = grid.rows.find((row) => firstText(row).startsWith('楼堂馆所'));
    expect(staffing?.kind === 'group' ? texts(staffing.rows[0]) : []).toEqual([
      '编制数',
      '{year}年实际在职人数',
      '在职人员控制率',
    ]);
    expect(buildings?.kind === 'group' ? texts(buildings.rows[0])[2] : '').toBe('规模控制率(%)');
    expect(grid.rows.map(firstText)).not.toContain('……');
    expect(grid.columnsMm[0]).toBe(60);
    const [, funds, , indicators] = gridOf(pack, 'attachment2').rows;
    expect(funds?.kind === 'group' ? funds.rows.length : 0).toBe(6);
    expect(indicators).toMatchObject({ kind: 'group', when: { kind: 'filled' } });
  });

  it('adds rows beside rows inside groups, several in the order given', () => {
    const line = (text: string): GridRow => ({ kind: 'row', cells: [{ content: { kind: 'text', text }, span: 8 }] });
    const pack = extended({
      change: {
        documents: {
          attachment2: {
            blocks: {
              change: {
                departmentForm: {
                  rows: {
                    add: [
                      { after: '年度资金总额', item: line('甲') },
                      { after: '年度资金总额', item: line('乙') },
                      { before: '年度资金总额', item: line('丙') },
                    ],
                  },
                },
              },
            },
          },
        },
      },
    });
    const [, funds] = gridOf(pack, 'attachment2').rows;
    expect(funds?.kind === 'group' ? funds.rows.map(firstText).slice(1, 5) : []).toEqual([
      '丙',
      '年度资金总额',
      '甲',
      '乙',
    ]);
    expectSound(pack);
  });

  it('replaces a text wherever it stands', () => {
    const pack = extended({
      texts: { 市级预算部门名称: '预算部门名称', '{year}年度部门整体支出绩效自评表': '{year}年部门自评表' },
    });
    const text = JSON.stringify(pack.documents);
    expect(text).not.toContain('市级预算部门名称');
    expect(text).toContain('"预算部门名称"');
    expect(pack.documents.find((document) => document.id === 'attachment2')?.title).toBe('{year}年部门自评表');
    expectSound(pack);
  });

  it('replaces words inside texts all at once, the longest first, but no ids and no whole text that has its own', () => {
    const pack = extended({
      change: { set: { title: '附件1、附件2、附件12：{unit.name}和附件1' } },
      texts: { 编制数: '附件1的编制数' },
      words: { 附件1: '附件2', 附件2: '附件1', 附件12: '附件三', unit: '单位' },
      add: { errata: [{ place: 'unit', text: '照印' }] },
    });
    expect(pack.set.title).toBe('附件2、附件1、附件三：{unit.name}和附件2');
    expect(pack.errata.at(-1)?.place).toBe('单位');
    expect(pack.documents.find(({ id }) => id === 'attachment1')?.attachment).toBe('附件2');
    expect(pack.documents.find(({ id }) => id === 'attachment2')?.attachment).toBe('附件1');
    expect(JSON.stringify(gridOf(pack, 'attachment1'))).toContain('"附件1的编制数"');
    expectSound(pack);
  });

  it('changes what is no list: the set, the typography', () => {
    const pack = extended({
      change: { set: { title: '{unit.name}自评材料' }, typography: { paragraphs: { body: { eastAsia: '仿宋' } } } },
    });
    expect(pack.set).toEqual({ ...junshan2024.set, title: '{unit.name}自评材料' });
    expect(pack.typography.paragraphs.body).toEqual({ ...junshan2024.typography.paragraphs.body, eastAsia: '仿宋' });
  });
});

describe('differences that point nowhere are refused with the nearest name', () => {
  it.each([
    [
      'a field to change',
      { change: { fields: { 'staffing.establishdPosts': {} } } },
      /字段.*staffing\.establishdPosts.*staffing\.establishedPosts/,
    ],
    ['a check to remove', { remove: { crossChecks: ['BDT-999'] } }, /审核.*BDT-999.*BDT-\d/],
    ['a document to order', { order: { documents: ['attachment9'] } }, /文件.*attachment9.*attachment\d/],
    ['a place to add at', { add: { sections: [{ after: 'nowhere', item: {} }] } }, /填报段落.*nowhere/],
    ['a list', { add: { feilds: [] } }, /feilds.*fields/],
    [
      'a caption',
      {
        change: {
          documents: { attachment1: { blocks: { change: { basicDataTable: { rows: { remove: ['三公费用'] } } } } } },
        },
      },
      /文件“attachment1” › 内容“basicDataTable” › 行.*三公费用.*三公经费/,
    ],
    ['a key to take away', { change: { fields: { frugalityMeasures: { hepl: null } } } }, /hepl.*help/],
    ['a text', { texts: { 市级预算单位名称: 'x' } }, /市级预算单位名称.*市级预算部门名称/],
    ['a word', { words: { 市级预算单位名称: 'x' } }, /市级预算单位名称.*市级预算部门名称/],
  ])('%s', (_name, differences, said) => {
    const error = refusal(differences);
    expect(error.code).toBe('PACK_CHANGE_MISPLACED');
    expect(error.message).toMatch(said);
  });

  it.each([
    [
      'a name that several bear',
      {
        change: {
          documents: { attachment1: { blocks: { change: { basicDataTable: { rows: { remove: ['……'] } } } } } },
        },
      },
      /不止一个.*#11、#14/,
    ],
    [
      'an operation that does not exist',
      { change: { tables: { projects: { rowFields: { delete: ['name'] } } } } },
      /add、change、remove、order/,
    ],
    [
      'removed and changed',
      { remove: { fields: ['frugalityMeasures'] }, change: { fields: { frugalityMeasures: {} } } },
      /既要删去又要更改/,
    ],
    ['ordered twice', { order: { documents: ['report', 'report'] } }, /不重复/],
  ])('%s', (_name, differences, said) => {
    expect(refusal(differences).message).toMatch(said);
  });
});

describe('names that objects have anyway', () => {
  it('are ordinary names', () => {
    expect(refusal({ change: { fields: { constructor: {} } } }).code).toBe('PACK_CHANGE_MISPLACED');
    expect(refusal(JSON.parse('{"change": {"fields": {"__proto__": {"label": "x"}}}}')).code).toBe(
      'PACK_CHANGE_MISPLACED',
    );
    const pack = extended(JSON.parse('{"change": {"unplaced": {"__proto__": "x"}}}') as PackExtension);
    expect(Object.getPrototypeOf(pack.unplaced)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });
});
