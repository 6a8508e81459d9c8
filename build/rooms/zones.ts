import { rendererZones } from './rendererZones.ts';

/**
 * Who may import whom: the whole rule, as data. A file belongs to the zone with the longest matching folder.
 * A zone may always import itself. Names in `may` are zones; `mayTypes` allows `import type` only.
 */
export type Zone = {
  readonly name: string;
  readonly folder: string;
  readonly may: readonly string[];
  readonly mayTypes?: readonly string[];
};

const domain = [
  'errors',
  'decimal',
  'calculation',
  'calculation/builders',
  'crossChecks',
  'packs',
  'packs/builders',
  'packs/codeLists',
  'drafts',
  'layout',
  'outputs',
  'imports',
  'findings',
  'accounting',
  'audit/reading',
  'audit/prose',
  'audit/tables',
  'audit/rules',
  'audit',
  'reports',
  'readiness',
  'bridge',
] as const;

const renderer = rendererZones(domain);

export const zones: readonly Zone[] = [
  { name: 'errors', folder: 'shared/errors/', may: [] },
  { name: 'decimal', folder: 'shared/decimal/', may: ['errors'] },
  {
    name: 'calculation',
    folder: 'shared/calculation/',
    may: ['errors', 'decimal', 'calculation/builders'],
    mayTypes: ['packs/codeLists'],
  },
  {
    name: 'calculation/builders',
    folder: 'shared/calculation/builders/',
    may: ['errors', 'decimal', 'calculation'],
  },
  {
    name: 'crossChecks',
    folder: 'shared/crossChecks/',
    may: ['errors', 'decimal', 'calculation', 'packs', 'layout', 'findings'],
  },
  {
    name: 'packs',
    folder: 'shared/packs/',
    may: [
      'errors',
      'decimal',
      'calculation',
      'calculation/builders',
      'packs/builders',
      'packs/codeLists',
      'county pack',
    ],
    mayTypes: ['findings'],
  },
  {
    name: 'packs/builders',
    folder: 'shared/packs/builders/',
    may: ['errors', 'decimal', 'calculation', 'calculation/builders', 'packs', 'packs/codeLists'],
  },
  // Official lists of codes: plain data and the looking up in it.
  { name: 'packs/codeLists', folder: 'shared/packs/codeLists/', may: ['errors'] },
  {
    name: 'drafts',
    folder: 'shared/drafts/',
    may: ['errors', 'decimal', 'calculation', 'packs', 'packs/codeLists'],
  },
  {
    name: 'layout',
    folder: 'shared/layout/',
    may: ['errors', 'decimal', 'calculation', 'packs', 'packs/codeLists'],
  },
  // What was written is read back, hence imports. Writers know no field id: of packs, only the types of the layout.
  { name: 'outputs', folder: 'shared/outputs/', may: ['errors', 'decimal', 'layout', 'imports'], mayTypes: ['packs'] },
  { name: 'imports', folder: 'shared/imports/', may: ['errors', 'decimal'], mayTypes: ['layout'] },
  // What a finding is, whoever finds it.
  { name: 'findings', folder: 'shared/findings/', may: ['errors', 'decimal'] },
  // The one vocabulary of budgets and accounts, and what must hold between its concepts.
  { name: 'accounting', folder: 'shared/accounting/', may: ['errors', 'decimal'], mayTypes: ['findings'] },
  {
    name: 'audit/reading',
    folder: 'shared/audit/reading/',
    may: ['errors', 'decimal', 'accounting', 'imports'],
    mayTypes: ['findings'],
  },
  {
    name: 'audit/prose',
    folder: 'shared/audit/prose/',
    may: ['errors', 'decimal', 'accounting', 'audit/reading'],
    mayTypes: ['findings'],
  },
  {
    name: 'audit/tables',
    folder: 'shared/audit/tables/',
    may: ['errors', 'decimal', 'accounting', 'audit/reading', 'packs/codeLists'],
    mayTypes: ['findings'],
  },
  {
    name: 'audit/rules',
    folder: 'shared/audit/rules/',
    may: [
      'errors',
      'decimal',
      'accounting',
      'findings',
      'audit/reading',
      'audit/prose',
      'audit/tables',
      'packs/codeLists',
    ],
  },
  {
    name: 'audit',
    folder: 'shared/audit/',
    may: ['errors', 'decimal', 'accounting', 'findings', 'audit/reading', 'audit/prose', 'audit/tables', 'audit/rules'],
  },
  // Whole answers about a report, for whichever shell asks: checked, written out, audited.
  {
    name: 'reports',
    folder: 'shared/reports/',
    may: [
      'errors',
      'decimal',
      'calculation',
      'crossChecks',
      'packs',
      'packs/codeLists',
      'drafts',
      'readiness',
      'layout',
      'outputs',
      'imports',
      'findings',
      'accounting',
      'audit',
      'audit/reading',
      'audit/prose',
      'audit/tables',
      'audit/rules',
    ],
  },
  // Whether a report may be final: what is missing beside what is wrong.
  {
    name: 'readiness',
    folder: 'shared/readiness/',
    may: ['errors', 'decimal', 'calculation', 'crossChecks', 'packs', 'drafts', 'layout', 'findings'],
  },
  { name: 'bridge', folder: 'shared/bridge/', may: ['errors'] },
  { name: 'electron', folder: 'electron/', may: ['errors', 'bridge', 'cli'] },
  { name: 'cli', folder: 'electron/cli/', may: ['electron', ...domain] },
  ...renderer,
  {
    name: 'build',
    folder: 'build/',
    may: ['electron', 'cli', ...renderer.map(({ name }) => name), 'county pack', ...domain],
  },
  {
    name: 'test',
    folder: 'test/',
    may: ['electron', 'cli', ...renderer.map(({ name }) => name), 'build', 'county pack', ...domain],
  },
];

/**
 * Each folder under shared/packs except the named zones is one county's pack. It is data, so beside its own
 * files it may import these files and folders and nothing else.
 */
export const countyPack = {
  parent: 'shared/packs/',
  may: [
    'shared/packs/definePack.ts',
    'shared/packs/officialTypography.ts',
    'shared/packs/builders/',
    'shared/calculation/builders/',
  ],
  mayTypes: ['shared/calculation/', 'shared/packs/'],
  /** A pack that is built on another imports this file, and then the `index.ts` of one other county's folder. */
  extending: 'shared/packs/extendPack.ts',
} as const;

/** The only packages the domain may use: each runs in browser, worker and Node. */
export const packagesOfShared = ['decimal.js', 'zod', 'docx', 'exceljs', 'fflate', 'saxes', '@noble/hashes'] as const;

export const longestFile = 500;
/** Pack data and tests may be longer. */
export const anyLength = { countyPacks: true, folders: ['test/'] } as const;
