export { createReportStorage, type StorageOptions } from './createReportStorage.ts';
export type * from './reportStorage.ts';
