import { short, withRange } from '../numbers.ts';
import { textTable } from '../textTable.ts';
import type { Distribution } from './distribution.ts';
import type { DesktopTimes } from './measureDesktop.ts';

/** Milliseconds between two pictures of a screen that shows sixty in a second. */
const frameMs = 1_000 / 60;

function medianAndTail({ median, p95 }: Distribution): string {
  return `${short(median)} / ${short(p95)}`;
}

/** The tables of the desktop program. */
export function desktopLines({ starts, keys, exporting, memory, home }: DesktopTimes): readonly string[] {
  const emptyKeys = keys[0];
  const emptyMemory = memory[0];
  return [
    'DESKTOP, in a real browser at 1366 × 768, real handlers behind the bridge. START: milliseconds from the navigation,',
    'median (min–max). ÷ empty: the same stack with one input and nothing of ours, in turns. Aim: at most 1.5.',
    ...textTable(
      ['start', 'ms', '÷ empty'],
      starts.map(({ what, time, overEmpty }) => [what, withRange(time), withRange(overEmpty)]),
    ),
    '',
    'KEYS: milliseconds from the key, median / p95. work: the main thread, without waiting for the next frame; ÷ frame:',
    `its p95 in frames of ${short(frameMs)} ms. Aim: below 1. painted: on the screen; ÷ empty: beside the same key in the empty`,
    'page. durable: confirmed by the database to be on the disk (it waits 120 ms for the next key). Aim: below 300.',
    ...textTable(
      ['place', 'size', 'work ms', '÷ frame', 'painted ms', '÷ empty', 'durable ms'],
      [...keys, { place: 'search', size: `${home.reports} reports`, ...home.search, durable: undefined }].map(
        ({ place, size, work, painted, durable }) => [
          place,
          size,
          medianAndTail(work),
          short(work.p95 / frameMs),
          medianAndTail(painted),
          short(painted.median / (emptyKeys?.painted.median ?? Number.NaN)),
          durable === undefined ? '' : medianAndTail(durable),
        ],
      ),
      2,
    ),
    '',
    `HOME with ${home.reports} reports: from the navigation to rows on the screen ${withRange(home.open)} ms.`,
    '',
    `EXPORT of ${exporting.projects} projects: ${short(exporting.whole / 1_000)} s, in a worker. The window meanwhile: ` +
      `${exporting.longTasks} tasks above 50 ms,`,
    `together ${short(exporting.blocked)} ms (${short((exporting.blocked / exporting.whole) * 100)} %), the longest ` +
      `${short(exporting.longest)} ms; from frame to frame ${medianAndTail(exporting.frames)} ms, at most ` +
      `${short(exporting.frames.max)} ms.`,
    '',
    'MEMORY of a page in MB: heap after a collection (window alone), and its process with the worker.',
    ...textTable(
      ['page', 'heap', '÷ empty', 'process', '÷ empty'],
      [...memory, home.memory].map(({ what, heapMb, processMb }) => [
        what,
        short(heapMb),
        short(heapMb / (emptyMemory?.heapMb ?? Number.NaN)),
        processMb === undefined ? '-' : short(processMb),
        short((processMb ?? Number.NaN) / (emptyMemory?.processMb ?? Number.NaN)),
      ]),
    ),
  ];
}
