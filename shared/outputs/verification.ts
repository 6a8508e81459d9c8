/**
 * What reading a written file back says about it. `compared` counts the paragraphs and cells that were found as they
 * should be; `differences` are finished Chinese sentences, the first ten.
 */
export type Verification =
  | { readonly ok: true; readonly compared: number }
  | { readonly ok: false; readonly differences: readonly string[] };
