/** What the official set can be written as. Apart from the writers, so that a list of formats does not load them. */
export const outputFormats = ['docx', 'xlsx', 'html'] as const;
export type OutputFormat = (typeof outputFormats)[number];
