import process from 'node:process';
import fc from 'fast-check';

/** The same cases in every run, so that a change is judged by itself; `FC_SEED=random` looks for new ones. */
const asked = process.env.FC_SEED ?? '20241121';
if (asked !== 'random') fc.configureGlobal({ seed: Number(asked) });
