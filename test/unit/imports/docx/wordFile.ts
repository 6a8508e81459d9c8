import { zipSync } from 'fflate';

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');

export const documentXml = (body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><w:document ${namespaces}><w:body>${body}</w:body></w:document>`;

export const marginXml = (kind: 'hdr' | 'ftr', content: string): string =>
  `<w:${kind} ${namespaces}>${content}</w:${kind}>`;

/** A zip of the given parts. */
export function zipOf(parts: Readonly<Record<string, string>>): Uint8Array {
  const encoded = Object.entries(parts).map(([name, text]) => [name, new TextEncoder().encode(text)] as const);
  return zipSync(Object.fromEntries(encoded));
}

/** The smallest Word file with this body, as any program might write it. */
export function wordFile(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  return zipOf({ 'word/document.xml': documentXml(body), ...parts });
}

/** A paragraph of one run. */
export const p = (content: string): string => `<w:p><w:r>${content}</w:r></w:p>`;
export const t = (text: string): string => `<w:t>${text}</w:t>`;
/** A cell with properties and one paragraph. */
export const tc = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(t(text))}</w:tc>`;
