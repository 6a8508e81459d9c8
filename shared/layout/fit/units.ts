/** Lengths in DXA (twentieths of a point), Word's unit for everything on the page. */
const dxaPerMm = 1440 / 25.4;

export function mmToDxa(mm: number): number {
  return Math.round(mm * dxaPerMm);
}

export function ptToDxa(points: number): number {
  return Math.round(points * 20);
}

/** Word counts font sizes in half points. */
export function ptToHalfPoints(points: number): number {
  return Math.round(points * 2);
}
