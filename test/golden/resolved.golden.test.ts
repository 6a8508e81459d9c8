import { join } from 'node:path';
import { describe, it } from 'vitest';
import { compareWithGolden } from '../helpers/golden.ts';
import { resolvedText } from '../helpers/resolvedText.ts';
import { open, scenarios } from '../helpers/scenarios.ts';

describe.each(scenarios.map((each) => [`${each.pack}/${each.name}`, each] as const))('%s', (name, each) => {
  const { set } = open(each);

  it.each(set.documents.map((document) => [document.id, document] as const))(
    '%s prints as accepted',
    (id, document) => {
      compareWithGolden(join(import.meta.dirname, name, `${id}.txt`), resolvedText(document));
    },
  );
});
