/** A 二级指标 with the line breaks in which the form prints it. */
type SecondaryIndicator = { readonly name: string; readonly printed: string };

/** A 一级指标, the points that its indicators share out, and the 二级指标 under it in the order of the form. */
export type IndicatorBlock = SecondaryIndicator & {
  readonly weight: string;
  readonly secondary: readonly SecondaryIndicator[];
};

const standard = [
  { name: '产出指标', weight: '50', secondary: ['数量指标', '质量指标', '时效指标', '成本指标'] },
  { name: '效益指标', weight: '30', secondary: ['经济效益指标', '社会效益指标', '生态效益指标', '可持续影响指标'] },
  { name: '满意度指标', weight: '10', secondary: ['服务对象满意度指标'] },
] as const satisfies readonly {
  readonly name: string;
  readonly weight: string;
  readonly secondary: readonly string[];
}[];

type StandardName = (typeof standard)[number]['name'] | (typeof standard)[number]['secondary'][number];

/**
 * 产出50分, 效益30分 and 满意度10分, as the self-evaluation forms of the province have them beside 预算执行率10分.
 * `printed`: the names that the form breaks into lines or prints with their points.
 */
export function standardIndicators(
  printed: Readonly<Partial<Record<StandardName, string>>>,
): readonly IndicatorBlock[] {
  const asPrinted = (name: StandardName): SecondaryIndicator => ({ name, printed: printed[name] ?? name });
  return standard.map(({ name, weight, secondary }) => ({
    ...asPrinted(name),
    weight,
    secondary: secondary.map(asPrinted),
  }));
}

/** The 二级指标 of one 一级指标, for filters. */
export function secondaryOf(block: IndicatorBlock): readonly string[] {
  return block.secondary.map(({ name }) => name);
}
