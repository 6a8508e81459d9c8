import { expose } from 'comlink';
import { answer } from './answer.ts';
import { auditWork } from './auditWork.ts';
import type { AuditWorkerApi } from './auditWorkerApi.ts';

/** Every outcome as a value: comlink would keep nothing of an error but its message. */
const answers = {
  audit: (bytes: Uint8Array, name: string) => answer(() => auditWork.audit(bytes, name)),
  writeList: (input: Parameters<AuditWorkerApi['writeList']>[0]) => answer(() => auditWork.writeList(input)),
};

export type AuditAnswers = typeof answers;

/** Entry of the worker. */
expose(answers);
