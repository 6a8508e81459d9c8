import { z } from 'zod';

/**
 * What every call over the bridge answers. A refusal carries finished Chinese sentences: what is wrong (`reason`) and
 * what to do (`remedy`); `code` is for programs.
 */
export type BridgeResult<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: BridgeError };

export type BridgeError = { readonly code: string; readonly reason: string; readonly remedy: string };

export const bridgeError: z.ZodType<BridgeError> = z.strictObject({
  code: z.string().max(100),
  reason: z.string().max(4_000),
  remedy: z.string().max(4_000),
});
