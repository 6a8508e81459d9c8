import type { Plugin } from 'vite';

/** Refuses pages with the development build of a library: twice as slow, and not what is measured or shipped. */
export function productionOnly(): Plugin {
  return {
    name: 'production-only',
    apply: 'build',
    generateBundle(_options, bundle) {
      const development = Object.values(bundle)
        .flatMap((output) => (output.type === 'chunk' ? output.moduleIds : []))
        .filter((id) => /\.development\.(?:c|m)?js$/.test(id));
      if (development.length > 0) this.error(`built with NODE_ENV other than production: ${development.join(', ')}`);
    },
  };
}
