import { buildStale } from '../../../build/desktop/parts.ts';

/** Before the journeys: the pages as they are now. `RENDERER_FOLDER` names pages that someone else has built. */
export default async function buildOnce(): Promise<void> {
  if ((process.env.RENDERER_FOLDER ?? '') === '') await buildStale(['renderer']);
}
