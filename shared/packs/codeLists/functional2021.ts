import type { CodeList } from './codeList.ts';
import { functional201 } from './functional2021/201.ts';
import { functional202 } from './functional2021/202.ts';
import { functional203 } from './functional2021/203.ts';
import { functional204 } from './functional2021/204.ts';
import { functional205 } from './functional2021/205.ts';
import { functional206 } from './functional2021/206.ts';
import { functional207 } from './functional2021/207.ts';
import { functional208 } from './functional2021/208.ts';
import { functional210 } from './functional2021/210.ts';
import { functional211 } from './functional2021/211.ts';
import { functional212 } from './functional2021/212.ts';
import { functional213 } from './functional2021/213.ts';
import { functional214 } from './functional2021/214.ts';
import { functional215 } from './functional2021/215.ts';
import { functional216 } from './functional2021/216.ts';
import { functional217 } from './functional2021/217.ts';
import { functional219 } from './functional2021/219.ts';
import { functional220 } from './functional2021/220.ts';
import { functional221 } from './functional2021/221.ts';
import { functional222 } from './functional2021/222.ts';
import { functional223 } from './functional2021/223.ts';
import { functional224 } from './functional2021/224.ts';
import { functional227 } from './functional2021/227.ts';
import { functional229 } from './functional2021/229.ts';
import { functional230 } from './functional2021/230.ts';
import { functional231 } from './functional2021/231.ts';
import { functional232 } from './functional2021/232.ts';
import { functional233 } from './functional2021/233.ts';
import { functional234 } from './functional2021/234.ts';

export const functional2021: CodeList = {
  id: 'functional2021',
  title: '2021年支出功能分类科目',
  source:
    '依财政部《2021年政府收支分类科目》（支出功能分类）的编码和名称整理。整理时未取得该书全文，未逐条与原书核对；个别科目与已公开的部门决算核对过。',
  coverage:
    '收录类级科目，以及有把握的款级、项级科目，不是全表；209社会保险基金支出未收。名称以2021年为准：没有把握的科目不收（如20301军费、21305扶贫及其后的巩固脱贫衔接乡村振兴、22402消防、22403森林消防、22404煤矿安全各款），2022年及以后新增、更名、取消的科目没有反映。表中没有的编码可以照填，名称请自行填写；名称与财政部门下达的不一致时，以财政部门的为准。',
  levels: [3, 5, 7],
  entries: [
    ...functional201,
    ...functional202,
    ...functional203,
    ...functional204,
    ...functional205,
    ...functional206,
    ...functional207,
    ...functional208,
    ...functional210,
    ...functional211,
    ...functional212,
    ...functional213,
    ...functional214,
    ...functional215,
    ...functional216,
    ...functional217,
    ...functional219,
    ...functional220,
    ...functional221,
    ...functional222,
    ...functional223,
    ...functional224,
    ...functional227,
    ...functional229,
    ...functional230,
    ...functional231,
    ...functional232,
    ...functional233,
    ...functional234,
  ],
};
