/** Screens count 96 px to the inch, Word 1440 DXA, print 72 points. */
export function dxaToPx(dxa: number): number {
  return dxa / 15;
}

export function ptToPx(points: number): number {
  return (points * 4) / 3;
}

export function mmToPx(mm: number): number {
  return (mm * 96) / 25.4;
}
