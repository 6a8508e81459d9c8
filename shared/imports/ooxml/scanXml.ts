import { SaxesParser } from 'saxes';
import { AppError } from '../../errors/appError.ts';

export type XmlAttributes = Readonly<Record<string, string>>;

/** Names come with the customary prefix of their namespace (`w:p`), whatever prefix the file uses. */
export type XmlHandlers = {
  readonly open: (name: string, attributes: XmlAttributes) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
};

const deepest = 200;
const chunk = 65_536;

const customaryPrefixes: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'urn:schemas-microsoft-com:vml': 'v',
};

/** Prefixes that the root element binds to another than the customary name: prefix in the file → customary prefix. */
function unusualPrefixes(root: XmlAttributes): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [name, uri] of Object.entries(root)) {
    const customary = customaryPrefixes[uri];
    const own = name === 'xmlns' ? '' : name.startsWith('xmlns:') ? name.slice(6) : undefined;
    if (customary !== undefined && own !== undefined && own !== customary) found.set(own, customary);
  }
  return found;
}

function rename(name: string, prefixes: ReadonlyMap<string, string>, isAttribute: boolean): string {
  const colon = name.indexOf(':');
  if (colon < 0 && isAttribute) return name;
  const customary = prefixes.get(colon < 0 ? '' : name.slice(0, colon));
  return customary === undefined ? name : `${customary}:${name.slice(colon + 1)}`;
}

/**
 * Walks through the XML of one part. Refuses (`OOXML_UNREADABLE`) XML that is not well formed, is nested deeper than
 * 200 elements or has a DOCTYPE, which Office never writes and which could name entities: no entity beyond the five of
 * XML is ever expanded, nothing outside the file is ever read.
 */
export function scanXml(bytes: Uint8Array, part: string, file: string, handlers: XmlHandlers): void {
  const refuse = (why: string): AppError => new AppError('OOXML_UNREADABLE', { file, detail: `部件“${part}”${why}` });
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  let prefixes: ReadonlyMap<string, string> | undefined;
  parser.on('doctype', () => {
    throw refuse('带有不允许的 DOCTYPE 声明');
  });
  parser.on('error', () => {
    throw refuse('不是有效的 XML');
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > deepest) throw refuse(`嵌套超过 ${deepest} 层`);
    prefixes ??= unusualPrefixes(tag.attributes);
    if (prefixes.size === 0) {
      handlers.open(tag.name, tag.attributes);
      return;
    }
    const names = prefixes;
    const attributes = Object.entries(tag.attributes).map(([name, value]) => [rename(name, names, true), value]);
    handlers.open(rename(tag.name, names, false), Object.fromEntries(attributes));
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    handlers.close(prefixes === undefined || prefixes.size === 0 ? tag.name : rename(tag.name, prefixes, false));
  });
  parser.on('text', handlers.text);
  parser.on('cdata', handlers.text);
  const xml = decode(bytes, refuse);
  for (let at = 0; at < xml.length; at += chunk) parser.write(xml.slice(at, at + chunk));
  parser.close();
}

function decode(bytes: Uint8Array, refuse: (why: string) => AppError): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refuse('不是 UTF-8 文字');
  }
}
