import { auditFile } from '../../shared/audit/auditFile.ts';
import type { RenderedFile } from '../../shared/outputs/renderSet.ts';
import type { AuditWorkerApi } from './auditWorkerApi.ts';

/** What the worker does, without the worker. The writers are loaded when a list is asked for. */
export const auditWork: AuditWorkerApi = {
  audit: auditFile,
  writeList: async (input) => {
    const [{ findingsSet }, { renderSet }] = await Promise.all([
      import('../../shared/reports/findingsSet.ts'),
      import('../../shared/outputs/renderSet.ts'),
    ]);
    const files: RenderedFile[] = [];
    for await (const file of renderSet(findingsSet(input), ['docx', 'xlsx'], 'whole')) files.push(file);
    return files;
  },
};
