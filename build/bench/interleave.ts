/** Something to measure: returns what its parts took, in milliseconds, by name. */
export type Measured<Part extends string> = () => Promise<Readonly<Record<Part, number>>>;

/** Rounds run before any counts, so that the code is compiled; then the rounds that count. */
export type Rounds = { readonly warmUp: number; readonly counted: number };

const collectGarbage: unknown = Reflect.get(globalThis, 'gc');

/**
 * Runs the measurements in turns, A B A B, so that what disturbs the machine disturbs each alike. Garbage is collected
 * before each (with `--expose-gc`), so that none pays for another's. Answers by name the parts of each counted round.
 */
export async function interleave<Name extends string, Part extends string>(
  measurements: Readonly<Record<Name, Measured<Part>>>,
  rounds: Rounds,
): Promise<Readonly<Record<Name, readonly Readonly<Record<Part, number>>[]>>> {
  const names = Object.keys(measurements) as Name[];
  const taken = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, Record<Part, number>[]>;
  for (let round = -rounds.warmUp; round < rounds.counted; round += 1) {
    for (const name of names) {
      if (typeof collectGarbage === 'function') collectGarbage();
      const parts = await measurements[name]();
      if (round >= 0) taken[name].push(parts);
    }
  }
  return taken;
}
