import { formulaInWords, type Names, wordedInWords } from '../../../shared/calculation/words.ts';
import { factNames } from '../../../shared/packs/factNames.ts';
import type { TemplatePack } from '../../../shared/packs/templatePack.ts';
import { guidedEntryStrings as strings } from '../../strings/guidedEntry.ts';
import type { CellFact } from './formTable.ts';

const namesOfPack = new WeakMap<TemplatePack, Map<number, Names>>();

function namesOf(pack: TemplatePack, year: number): Names {
  const byYear = namesOfPack.get(pack) ?? new Map<number, Names>();
  namesOfPack.set(pack, byYear);
  const known = byYear.get(year) ?? factNames(pack, year);
  byYear.set(year, known);
  return known;
}

const words = new WeakMap<object, Map<number, string>>();

/** Where the figure of a fact that is not typed comes from, in Chinese words; '' for one that is typed. */
export function originInWords({ field }: CellFact, pack: TemplatePack, year: number): string {
  const known = words.get(field)?.get(year);
  if (known !== undefined) return known;
  const { source } = field;
  const names = namesOf(pack, year);
  let text = '';
  if (source.kind === 'calculated') text = strings.calculatedAs(formulaInWords(source.formula, names));
  else if (source.kind === 'worded') text = wordedInWords(source.alternatives, names);
  else if (source.kind === 'codeName') text = strings.officialName;
  else if (source.kind === 'profile') text = strings.fromProfile;
  words.set(field, (words.get(field) ?? new Map<number, string>()).set(year, text));
  return text;
}
