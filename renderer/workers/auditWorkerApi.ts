import type { CheckReport } from '../../shared/findings/finding.ts';
import type { RenderedFile } from '../../shared/outputs/renderSet.ts';
import type { FindingsSetInput } from '../../shared/reports/findingsSet.ts';

/** Work on finished files, in a worker that keeps nothing: one file comes, its findings go back. */
export type AuditWorkerApi = {
  readonly audit: (bytes: Uint8Array, name: string) => CheckReport;
  /** The list of findings as Word and Excel files. */
  readonly writeList: (input: FindingsSetInput) => Promise<readonly RenderedFile[]>;
};
