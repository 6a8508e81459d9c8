import { isNumeric } from '../../../shared/calculation/factModel.ts';
import type { TemplatePack } from '../../../shared/packs/templatePack.ts';
import type { Control } from './formTable.ts';
import { codeTablesOf, type PackFact, packFacts } from './gridFacts.ts';

/** Labels of criteria end in what is to be typed: （符合填0，不符合填1）, （不符合的例数，符合填0）. */
const metOrNot = /（符合填0，不符合填1）$/;
const howManyNot = /（([^（）]*)，符合填0）$/;
/** Longer texts are written in paragraphs. */
const longText = 200;

const controlsOfPack = new WeakMap<TemplatePack, Map<string, Control>>();

function codeControls(pack: TemplatePack): Map<string, Control> {
  const controls = new Map<string, Control>();
  for (const { table, code, name, list } of codeTablesOf(pack)) {
    controls.set(`${table}.${code}`, { kind: 'code', list });
    if (name !== undefined) controls.set(`${table}.${name}`, { kind: 'codeName', list, code: `${table}.${code}` });
  }
  for (const { table, field } of packFacts(pack).values()) {
    if (field.source.kind !== 'codeName' || controls.has(field.source.code)) continue;
    if (table !== undefined || packFacts(pack).has(field.source.code)) {
      controls.set(field.source.code, { kind: 'code', list: field.source.list });
    }
  }
  return controls;
}

function plainControl({ field }: PackFact): Control {
  if (field.source.kind === 'reference') {
    return { kind: 'reference', table: field.source.table, field: field.source.field };
  }
  if (field.choices !== undefined) return { kind: 'choice', choices: field.choices };
  if (isNumeric(field.unit)) {
    if (metOrNot.test(field.label)) return { kind: 'criterion' };
    const asks = howManyNot.exec(field.label)?.[1];
    return asks === undefined ? { kind: 'number' } : { kind: 'breaches', asks };
  }
  return { kind: 'text', long: (field.maxLength ?? longText) >= longText };
}

/** How a fact is typed. */
export function controlOf(pack: TemplatePack, fact: PackFact): Control {
  let controls = controlsOfPack.get(pack);
  if (controls === undefined) {
    controls = codeControls(pack);
    controlsOfPack.set(pack, controls);
  }
  return controls.get(fact.id) ?? plainControl(fact);
}

/** The label of a criterion without the words on what to type. */
export function criterionLabel(label: string): string {
  return label.replace(metOrNot, '').replace(howManyNot, '');
}
