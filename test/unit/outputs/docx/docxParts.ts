import { openPackage } from '../../../../shared/imports/ooxml/openPackage.ts';
import { repack } from '../../../../shared/outputs/ooxml/repack.ts';

/** The XML of one part of a written file. */
export function partOf(bytes: Uint8Array, name: string): string {
  const part = openPackage(bytes, 'test.docx').part(name);
  if (!part) throw new Error(`no part ${name}`);
  return new TextDecoder().decode(part);
}

/** The file with its body changed, as if the writer had made a mistake. */
export function withBody(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  return repack(bytes, (name) => {
    if (name !== 'word/document.xml') return undefined;
    return (xml) => {
      const changed = change(xml);
      if (changed === xml) throw new Error('the test changed nothing');
      return changed;
    };
  });
}
