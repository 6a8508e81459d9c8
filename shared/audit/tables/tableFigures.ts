import type { StatedFigure } from '../../accounting/fact.ts';
import type { RecognisedTables } from './recognisedTable.ts';
import { type Fact, type FactScope, factsOf } from './tableFacts.ts';

const within: Readonly<Record<FactScope, string | undefined>> = {
  whole: undefined,
  fiscal: '财政拨款',
  general: '一般公共预算财政拨款',
  funds: '政府性基金预算财政拨款',
  capital: '国有资本经营预算财政拨款',
};

/** What the tables state, under the names that sentences use; amounts in the unit they are printed in. */
export function tableFigures(tables: RecognisedTables): readonly StatedFigure[] {
  return factsOf(tables).map(({ subject, scope, basis, figure }: Fact): StatedFigure => {
    const name = within[scope];
    return {
      value: figure.value,
      text: figure.text,
      decimals: figure.value.decimalPlaces(),
      unit: figure.scale.equals(1) ? 'wanYuan' : 'yuan',
      meaning: { subject, ...(name === undefined ? {} : { within: name }), basis, year: 0 },
      place: figure.place,
      quote: figure.quote,
    };
  });
}
