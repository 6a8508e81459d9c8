export const exportFormats = ['docx', 'xlsx'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** What an export of ours goes through, in order. */
export const exportStages = ['evaluate', 'resolve', 'write', 'verify'] as const;
export type ExportStage = (typeof exportStages)[number];
