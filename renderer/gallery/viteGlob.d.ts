/** What vite puts in the place of `import.meta.glob`; only the gallery uses it. */
interface ImportMeta {
  readonly glob: (pattern: string) => Readonly<Record<string, () => Promise<unknown>>>;
}
