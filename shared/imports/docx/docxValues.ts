import type { XmlAttributes } from '../ooxml/scanXml.ts';

/** A switch of WordprocessingML: present without `w:val` means on. */
export function isOn(attributes: XmlAttributes): boolean {
  const value = attributes['w:val'];
  return value === undefined || !['0', 'false', 'off'].includes(value);
}

/** `w:val` as a whole number, or `otherwise` where it is none. */
export function wholeNumber(attributes: XmlAttributes, otherwise: number): number {
  const value = Number.parseInt(attributes['w:val'] ?? '', 10);
  return Number.isNaN(value) ? otherwise : value;
}
