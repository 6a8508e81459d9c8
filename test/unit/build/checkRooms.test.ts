import { describe, expect, it } from 'vitest';
import { checkRooms } from '../../../build/checkRooms.ts';
import { maskSource, readImports } from '../../../build/rooms/readImports.ts';

const empty = 'export const here = 1;\n';

/** The messages for one importing file, with the files it imports present. */
function messages(file: string, source: string, ...others: readonly string[]): readonly string[] {
  const sources = new Map([[file, source], ...others.map((other) => [other, empty] as const)]);
  return checkRooms(sources).map((violation) => violation.message);
}

describe('who may import whom', () => {
  it.each([
    ['shared/calculation/a.ts', 'shared/decimal/decimal.ts'],
    ['shared/crossChecks/a.ts', 'shared/calculation/evaluate.ts'],
    ['shared/packs/a.ts', 'shared/calculation/evaluate.ts'],
    ['shared/packs/packRegistry.ts', 'shared/packs/junshan2024/index.ts'],
    ['shared/packs/junshan2024/index.ts', 'shared/packs/definePack.ts'],
    ['shared/packs/junshan2024/index.ts', 'shared/packs/junshan2024/tables.ts'],
    ['shared/packs/junshan2024/index.ts', 'shared/calculation/builders/sum.ts'],
    ['shared/drafts/a.ts', 'shared/packs/packSchema.ts'],
    ['shared/layout/a.ts', 'shared/packs/packSchema.ts'],
    ['shared/outputs/docx/a.ts', 'shared/layout/resolvedDocument.ts'],
    ['shared/outputs/docx/a.ts', 'shared/imports/docx/read.ts'],
    ['shared/bridge/a.ts', 'shared/errors/appError.ts'],
    ['electron/cli/main.ts', 'shared/drafts/parseDraft.ts'],
    ['electron/main.ts', 'electron/cli/main.ts'],
    ['renderer/a.tsx', 'shared/layout/resolvedDocument.ts'],
    ['renderer/main.tsx', 'renderer/appFrame/App.tsx'],
    ['renderer/reportFrame/a.tsx', 'renderer/screens/text/index.tsx'],
    ['renderer/screens/text/index.tsx', 'renderer/report/editorContext.ts'],
    ['renderer/report/a.ts', 'renderer/guidedEntry/model/gridFacts.ts'],
    ['build/demo.ts', 'electron/cli/main.ts'],
    ['test/unit/a.test.ts', 'build/checkRooms.ts'],
  ])('%s may import %s', (from, to) => {
    const up = '../'.repeat(from.split('/').length - 1);
    expect(messages(from, `import { here } from '${up}${to}';\n`, to)).toEqual([]);
  });

  it.each([
    ['shared/decimal/a.ts', 'shared/calculation/evaluate.ts'],
    ['shared/calculation/a.ts', 'shared/packs/packSchema.ts'],
    ['shared/crossChecks/a.ts', 'shared/drafts/reportDraft.ts'],
    ['shared/packs/a.ts', 'shared/drafts/reportDraft.ts'],
    ['shared/packs/junshan2024/index.ts', 'shared/packs/packRegistry.ts'],
    ['shared/packs/junshan2024/index.ts', 'shared/packs/yunxi2023/index.ts'],
    ['shared/packs/junshan2024/index.ts', 'shared/calculation/evaluate.ts'],
    ['shared/layout/a.ts', 'shared/outputs/docx/write.ts'],
    ['shared/outputs/docx/a.ts', 'shared/packs/packSchema.ts'],
    ['shared/outputs/docx/a.ts', 'shared/calculation/evaluate.ts'],
    ['shared/imports/docx/a.ts', 'shared/layout/resolvedDocument.ts'],
    ['shared/bridge/a.ts', 'shared/drafts/parseDraft.ts'],
    ['shared/errors/a.ts', 'shared/decimal/decimal.ts'],
    ['electron/files/a.ts', 'shared/drafts/parseDraft.ts'],
    ['electron/main.ts', 'shared/packs/packRegistry.ts'],
    ['electron/main.ts', 'renderer/app.tsx'],
    ['renderer/a.ts', 'electron/files/backup.ts'],
    ['shared/layout/a.ts', 'build/demo.ts'],
    ['electron/cli/main.ts', 'test/helpers/a.ts'],
    ['build/demo.ts', 'test/helpers/a.ts'],
    ['renderer/a.ts', 'build/demo.ts'],
    ['renderer/components/a.tsx', 'renderer/screens/home/index.tsx'],
    ['renderer/report/a.ts', 'renderer/reportFrame/index.tsx'],
    ['renderer/screens/text/index.tsx', 'renderer/screens/findings/index.tsx'],
    ['renderer/guidedEntry/model/a.ts', 'renderer/guidedEntry/SectionForm.tsx'],
    ['renderer/session/a.ts', 'renderer/app/appContext.ts'],
  ])('%s may not import %s', (from, to) => {
    const up = '../'.repeat(from.split('/').length - 1);
    expect(messages(from, `import { here } from '${up}${to}';\n`, to)).toHaveLength(1);
  });

  it('lets a pack that is built on another import that one, its index and nothing else', () => {
    const own = 'shared/packs/yunxi2025/index.ts';
    const tool = 'shared/packs/extendPack.ts';
    const [base, other] = ['shared/packs/junshan2024/index.ts', 'shared/packs/shaodong2020/index.ts'];
    const source = (...from: readonly string[]): string =>
      from.map((file) => `import { here } from '${file.replace('shared/packs/', '../')}';\n`).join('');
    expect(messages(own, source(tool, base), tool, base)).toEqual([]);
    expect(messages(own, source(base), base)).toHaveLength(1);
    expect(messages(own, source(tool, base, other), tool, base, other)).toEqual([
      'a pack builds on one pack: shared/packs/junshan2024/index.ts, shared/packs/shaodong2020/index.ts',
    ]);
    const inside = 'shared/packs/junshan2024/sections.ts';
    expect(messages(own, source(tool, base, inside), tool, base, inside)).toHaveLength(1);
  });

  it('lets imports take types, and only types, from layout', () => {
    const to = 'shared/layout/resolvedDocument.ts';
    expect(messages('shared/imports/a.ts', `import type { A } from '../layout/resolvedDocument.ts';`, to)).toEqual([]);
    expect(messages('shared/imports/a.ts', `import { type A } from '../layout/resolvedDocument.ts';`, to)).toEqual([]);
    expect(messages('shared/imports/a.ts', `import { type A, b } from '../layout/resolvedDocument.ts';`, to)).toEqual([
      'imports may import types only from layout (import type): shared/layout/resolvedDocument.ts',
    ]);
  });

  it.each([
    `export * from '../packs/packSchema.ts';`,
    `export { here } from '../packs/packSchema.ts';`,
    `const a = await import('../packs/packSchema.ts');`,
    'const a = await import(`../packs/packSchema.ts`);',
    `type A = import('../packs/packSchema.ts').A;`,
    `import '../packs/packSchema.ts';`,
    `import {\n  here,\n  there,\n} from "../packs/packSchema.ts";`,
  ])('sees the import in %s', (source) => {
    expect(messages('shared/calculation/a.ts', source, 'shared/packs/packSchema.ts')).toHaveLength(1);
  });

  it('refuses a folder that is in no zone', () => {
    expect(messages('shared/helpers/a.ts', empty)).toEqual([
      'belongs to no zone: add its folder to build/rooms/zones.ts',
    ]);
  });

  it('refuses an import without its ending, and one of a file that is not there', () => {
    expect(messages('shared/packs/a.ts', `import { b } from './b';`)).toEqual([
      'write the import with its .ts ending: ./b',
    ]);
    expect(messages('shared/packs/a.ts', `import { b } from './b.ts';`)).toEqual([
      'imports a file that is not there: ./b.ts',
    ]);
  });
});

describe('the domain', () => {
  it.each([
    `import { readFileSync } from 'node:fs';`,
    `import { join } from 'path';`,
    `import { useState } from 'react';`,
    'const home = process.env.HOME;',
    'const bytes = Buffer.from(text);',
    'const here = import.meta.dirname;',
    'const text = `${process.cwd()}/a`;',
  ])('may not say: %s', (source) => {
    expect(messages('shared/outputs/a.ts', source)).toHaveLength(1);
    expect(messages('electron/cli/a.ts', source)).toEqual([]);
  });

  it('may say so in a comment, a string or a key', () => {
    const source = `// process.env\n/* Buffer.from */\nconst a = 'process.exit';\nconst b = { process: a };\nb.process.length;\n`;
    expect(messages('shared/outputs/a.ts', source)).toEqual([]);
  });

  it('may use the packages on its list', () => {
    expect(messages('shared/outputs/a.ts', `import { zipSync } from 'fflate';`)).toEqual([]);
  });
});

describe('size and circles', () => {
  it('refuses more than 500 lines, except in pack data and tests', () => {
    const long = '//\n'.repeat(501);
    expect(messages('shared/packs/a.ts', long)).toEqual(['501 lines: over 500 a file holds more than one idea']);
    expect(messages('shared/packs/a.ts', '//\n'.repeat(500))).toEqual([]);
    expect(messages('shared/packs/junshan2024/tables.ts', long)).toEqual([]);
    expect(messages('test/unit/a.test.ts', long)).toEqual([]);
  });

  it('refuses a circle of imports and shows it', () => {
    const sources = new Map([
      ['shared/packs/a.ts', `import { b } from './b.ts';`],
      ['shared/packs/b.ts', `export * from './c.ts';`],
      ['shared/packs/c.ts', `import { a } from './a.ts';`],
    ]);
    expect(checkRooms(sources)).toEqual([
      {
        file: 'shared/packs/a.ts',
        message: 'import circle: shared/packs/a.ts → shared/packs/b.ts → shared/packs/c.ts → shared/packs/a.ts',
      },
    ]);
  });

  it('allows two files to name each other in types', () => {
    const sources = new Map([
      ['shared/packs/a.ts', `import type { B } from './b.ts';`],
      ['shared/packs/b.ts', `import { a } from './a.ts';`],
    ]);
    expect(checkRooms(sources)).toEqual([]);
  });
});

describe('readImports', () => {
  it('is not led astray by strings, templates, comments and regular expressions', () => {
    const source = [
      `const a = "import x from './no.ts'";`,
      `// import x from './no.ts';`,
      "const b = `import x from './no.ts' ${c ? `${'}'}` : '`'} import './no.ts'`;",
      `const d = /["'\`/]/.test(a) ? 4 / 2 : 1;`,
      `const e = /[/'"]\\//g;`,
      `import type { F } from './yes.ts';`,
    ].join('\n');
    expect(readImports(maskSource(source))).toEqual([{ to: './yes.ts', line: 6, typeOnly: true }]);
  });
});
