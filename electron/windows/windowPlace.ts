import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writeFileAtomic } from '../files/atomicWrite.ts';

export type Rectangle = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

export const smallestWindow = { width: 960, height: 600 } as const;
const usualWindow = { width: 1366, height: 768 } as const;
/** Of a window this much must lie on a screen, so that it can be seen and caught. */
const visible = { width: 200, height: 100 } as const;

const placeSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(smallestWindow.width).max(20_000),
  height: z.int().min(smallestWindow.height).max(20_000),
  maximized: z.boolean(),
});
export type WindowPlace = z.output<typeof placeSchema>;

function overlap(start: number, length: number, otherStart: number, otherLength: number): number {
  return Math.min(start + length, otherStart + otherLength) - Math.max(start, otherStart);
}

/** Where the window goes: where it was, if that still lies on a screen; else in the middle of the first. */
export function choosePlace(saved: unknown, screens: readonly Rectangle[]): WindowPlace {
  const parsed = placeSchema.safeParse(saved);
  if (parsed.success) {
    const place = parsed.data;
    const seen = screens.some(
      (screen) =>
        overlap(place.x, place.width, screen.x, screen.width) >= visible.width &&
        overlap(place.y, place.height, screen.y, screen.height) >= visible.height,
    );
    if (seen) return place;
  }
  const screen = screens[0] ?? { x: 0, y: 0, ...usualWindow };
  const width = Math.max(smallestWindow.width, Math.min(usualWindow.width, screen.width));
  const height = Math.max(smallestWindow.height, Math.min(usualWindow.height, screen.height));
  return {
    x: screen.x + Math.max(0, Math.round((screen.width - width) / 2)),
    y: screen.y + Math.max(0, Math.round((screen.height - height) / 2)),
    width,
    height,
    // A small screen has no room to give away.
    maximized: screen.width <= usualWindow.width,
  };
}

/** The place kept in the data folder, whatever it holds; `undefined` when there is none. */
export async function readPlace(dataFolder: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(join(dataFolder, 'window.json'), 'utf8'));
  } catch {
    return undefined;
  }
}

/** A place that cannot be kept is no reason to disturb anyone. */
export async function keepPlace(dataFolder: string, place: WindowPlace): Promise<void> {
  const bytes = new TextEncoder().encode(JSON.stringify(place));
  await writeFileAtomic(join(dataFolder, 'window.json'), bytes).catch(() => undefined);
}
