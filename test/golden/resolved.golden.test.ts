import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { env } from 'node:process';
import { describe, expect, it } from 'vitest';
import { resolvedText } from '../helpers/resolvedText.ts';
import { open, scenarios } from '../helpers/scenarios.ts';

/** The only way in which golden files change is `npm run golden:accept`, and the diff is reviewed. */
function compareWithGolden(file: string, text: string): void {
  if (env.GOLDEN_ACCEPT === '1') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  expect(text).toBe(readFileSync(file, 'utf8'));
}

describe.each(scenarios.map((each) => [`${each.pack}/${each.name}`, each] as const))('%s', (name, each) => {
  const { set } = open(each);

  it.each(set.documents.map((document) => [document.id, document] as const))(
    '%s prints as accepted',
    (id, document) => {
      compareWithGolden(join(import.meta.dirname, name, `${id}.txt`), resolvedText(document));
    },
  );
});
