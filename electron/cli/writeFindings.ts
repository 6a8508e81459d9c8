import type { OutputFormat } from '../../shared/outputs/renderSet.ts';
import { renderSet } from '../../shared/outputs/renderSet.ts';
import { type FindingsSetInput, findingsSet } from '../../shared/reports/findingsSet.ts';
import { writeSetAtomic } from '../files/atomicWrite.ts';

const formats: readonly OutputFormat[] = ['docx', 'xlsx'];

/** Writes the check report as Word and Excel into a folder; answers the paths. All files appear together or none. */
export async function writeFindings(input: FindingsSetInput, folder: string): Promise<readonly string[]> {
  const paths: string[] = [];
  await writeSetAtomic(folder, renderSet(findingsSet(input), formats, 'whole'), (_file, path) => {
    paths.push(path);
  });
  return paths;
}
