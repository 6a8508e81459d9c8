/** The process of one task: `node --import tsx build/bench/runTask.ts NAME ASK`, both JSON; prints the answer as JSON. */
import process from 'node:process';
import type { TaskName, Tasks } from './tasks.ts';

type Runners = { readonly [Name in TaskName]: (ask: Tasks[Name]['ask']) => Promise<Tasks[Name]['answer']> };

/** Loaded when asked for: what a process does not need does not count in its memory. */
const runners: Runners = {
  export: async ({ format, size, rounds }) => (await import('./exportTimes.ts')).measureExport(format, size, rounds),
  recalculation: async ({ sizes, rounds }) => (await import('./recalculation.ts')).measureRecalculation(sizes, rounds),
  domain: async ({ sizes, rounds }) => (await import('./domainTimes.ts')).measureDomain(sizes, rounds),
  audit: async (plan) => (await import('./auditTimes.ts')).measureAudit(plan),
  memoryInputs: async ({ projects, folder }) => (await import('./memoryInputs.ts')).writeMemoryInputs(projects, folder),
  memory: async (task) => (await import('./memoryOfOne.ts')).measureMemory(task),
};

function run<Name extends TaskName>(name: Name, ask: Tasks[Name]['ask']): Promise<Tasks[Name]['answer']> {
  return runners[name](ask);
}

const [name, ask] = process.argv.slice(2).map((argument): unknown => JSON.parse(argument));
if (typeof name !== 'string' || !(name in runners)) throw new Error(`no task ${String(name)}`);
process.stdout.write(JSON.stringify(await run(name as TaskName, ask as Tasks[TaskName]['ask'])));
