import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DocxParagraph } from '../../shared/imports/docx/docxContent.ts';
import { readDocx } from '../../shared/imports/docx/readDocx.ts';
import { resolveSet } from '../../shared/layout/resolveSet.ts';
import { writeDocx } from '../../shared/outputs/docx/writeDocx.ts';
import { open, scenario } from '../helpers/scenarios.ts';

/**
 * The Word files of `published` say what 邵东市 and 芦淞区 published, paragraph by paragraph, in order; white space is
 * folded away. The deliberate differences are listed with each report.
 */
function folded(text: string): string {
  return text.replace(/[\s\u3000\ufeff]/g, '');
}

function isFilled(text: string): boolean {
  return text !== '';
}

function source(pack: string): readonly string[] {
  const text = readFileSync(join(import.meta.dirname, `../seeds/${pack}.txt`), 'utf8');
  return text.split('\n').map(folded).filter(isFilled);
}

/** Every paragraph of the whole set as one Word file. */
async function wordFile(pack: string): Promise<readonly string[]> {
  const { set } = open(scenario(pack, 'published'));
  const { blocks } = readDocx(await writeDocx(set, set.documents), `${pack}.docx`);
  return blocks
    .filter((block): block is DocxParagraph => block.kind === 'paragraph')
    .map(({ text }) => folded(text))
    .filter(isFilled);
}

/** The sentences that the program makes of the figures, also where the published words stand in their place. */
function generated(pack: string): readonly string[] {
  const { pack: form, evaluation } = open(scenario(pack, 'published'));
  return resolveSet(form, evaluation, {}).documents.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'paragraph' && block.generated === true
        ? [folded(block.runs.map(({ text }) => text).join(''))]
        : [],
    ),
  );
}

describe('the published report of 邵东市 2020', () => {
  it('says in Word what was published, paragraph by paragraph, without any difference', async () => {
    expect(await wordFile('shaodong2020')).toEqual(source('shaodong2020'));
  });

  it('has sentences of its own that say the same in the same words', () => {
    const published = source('shaodong2020').join('');
    expect(generated('shaodong2020')).toHaveLength(4);
    for (const sentence of generated('shaodong2020')) expect(published).toContain(sentence);
  });
});

describe('the published report of 芦淞区 2018', () => {
  /** Automatic numbering was lost when the Word file became text; the program numbers these two headings anew. */
  const renumbered: Readonly<Record<string, string>> = {
    预算单位基本情况: '一、预算单位基本情况',
    '预决算及信息公开情况。': '（一）预决算及信息公开情况。',
  };

  it('says in Word what was published, paragraph by paragraph', async () => {
    const published = source('lusong2018').map((text) => renumbered[text] ?? text);
    expect(await wordFile('lusong2018')).toEqual(published);
  });

  it('makes every sentence with figures itself', () => {
    expect(generated('lusong2018')).toHaveLength(6);
    for (const sentence of generated('lusong2018')) expect(source('lusong2018')).toContain(sentence);
  });
});
