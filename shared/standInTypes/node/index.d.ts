/**
 * The type files of docx (and of any package like it) open with `/// <reference types="node" />`, which would
 * let every Node global compile in this room. `typeRoots` in tsconfig.json answers that reference with this
 * file instead. It names the one type they need, as a type only: `Buffer.from` and `process` stay errors.
 */
interface Buffer extends Uint8Array {}
