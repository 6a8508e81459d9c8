/**
 * What every home of the domain (browser, worker, Node) has, and `lib: ES2022` does not name.
 * Add a name only when it exists in all three and shared code uses it.
 */
declare class TextEncoder {
  encode(input?: string): Uint8Array<ArrayBuffer>;
}

declare class TextDecoder {
  constructor(label?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean });
  decode(input?: Uint8Array | ArrayBuffer): string;
}
