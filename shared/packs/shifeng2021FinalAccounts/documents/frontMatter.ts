import { freeText, heading, paragraph, sentences } from '../../builders/blocks.ts';
import type { DocumentDefinition, PageLayout } from '../../documentSchema.ts';
import { officialPage } from '../../officialTypography.ts';

const unnumbered: PageLayout = { ...officialPage, pageNumbers: 'none' };

/** 封面. */
export const cover: DocumentDefinition = {
  id: 'cover',
  kind: 'report',
  title: '封面',
  fileName: '{year}-{unit.name}-部门决算-封面',
  page: unnumbered,
  blocks: [
    { kind: 'spacer', lines: 6 },
    paragraph('coverTitle', '{year}年度'),
    paragraph('coverTitle', '{unit.name}'),
    paragraph('coverTitle', '部门决算'),
  ],
};

/** 目录: parts, headings of the first level and tables, with their pages. */
export const contents: DocumentDefinition = {
  id: 'contents',
  kind: 'report',
  title: '目录',
  fileName: '{year}-{unit.name}-部门决算-目录',
  page: unnumbered,
  blocks: [
    paragraph('contentsTitle', '目录'),
    {
      kind: 'contents',
      documents: [
        'overview',
        'tables',
        ...Array.from({ length: 9 }, (_, index) => `table0${index + 1}`),
        'explanation',
        'glossary',
        'attachments',
      ],
      entries: [
        { role: 'partTitle', level: 1 },
        { role: 'heading1', level: 2 },
        { role: 'attachmentTitle', level: 2, numbered: true },
      ],
    },
  ],
};

/** 第一部分 概况. */
export const overview: DocumentDefinition = {
  id: 'overview',
  kind: 'report',
  title: '{unit.name}单位概况',
  fileName: '{year}-{unit.name}-部门决算-单位概况',
  page: officialPage,
  blocks: [
    paragraph('partTitle', '第一部分\n{unit.name}单位概况'),
    heading(1, '部门职责'),
    freeText('overview.duties', '部门职责', {
      prompt: '按“三定”方案逐条写主要职责，一条一段，与上年公开的一致；职责有调整的写调整后的。',
      phrases: ['（以下简称', '）的主要职责是：', '（一）贯彻有关机关事务工作的方针政策及法律法规；'],
    }),
    heading(1, '机构设置及决算单位构成'),
    sentences('overview.organization', '内设机构设置和人员', {
      text: '（一）内设机构设置。{unit.name}内设机构包括：内设科室{organization.offices}个，分别为{organization.officeNames}，{organization.subsidiaries}。{unit.shortName}全额拨款事业编制{staffing.establishedPosts}名，{staffing.leaders}。全额拨款工勤编制{staffing.workerPosts}人、{staffing.partlyFundedPosts}个差额拨款。全单位实有人数{staffing.total}人，其中在职人员{staffing.staffInPost}人（行政编制{staffing.administrative}人，全额拨款事业编制{staffing.institution}人，全额拨款工勤编制{staffing.workers}人），离休人员{staffing.retiredCadres}人，退休人员{staffing.retired}人。',
    }),
    sentences('overview.unitsIncluded', '决算单位构成', {
      text: '（二）决算单位构成。{unit.name}{year}年部门决算汇总公开单位构成包括：{unit.name}单位本级，{organization.subsidiaries}。',
    }),
  ],
};

function partPage(id: string, title: string, part: string): DocumentDefinition {
  return {
    id,
    kind: 'report',
    title,
    fileName: `{year}-{unit.name}-部门决算-${title}`,
    page: officialPage,
    blocks: [{ kind: 'spacer', lines: 6 }, paragraph('partTitle', `${part}\n${title}`)],
  };
}

/** 第二部分 and 第五部分 each begin with a page of their own. */
export const tablesPage = partPage('tables', '部门决算表', '第二部分');
export const attachmentsPage = partPage('attachments', '附件', '第五部分');
