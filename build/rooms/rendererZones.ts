import type { Zone } from './zones.ts';

/**
 * The folders of the renderer, lowest first: each may import those before it and the domain, never one after it. The
 * screens are sisters: none imports another.
 */
const below = [
  'styles',
  'strings',
  'components',
  'workers',
  'desktop',
  'storage',
  'session',
  'app',
  'guidedEntry/model',
] as const;
const ofReports = ['preview', 'report', 'guidedEntry', 'exporting', 'sample'] as const;
const screens = [
  'audit',
  'backups',
  'findings',
  'help',
  'history',
  'home',
  'newReport',
  'overview',
  'preview',
  'section',
  'settings',
  'signOff',
  'text',
  'trash',
  'units',
] as const;
const frames = ['reportFrame', 'appFrame', 'gallery'] as const;

function zone(name: string, lower: readonly string[], domain: readonly string[], types: readonly string[] = []): Zone {
  return {
    name: `renderer/${name}`,
    folder: `renderer/${name}/`,
    may: [...domain, ...lower.map((each) => `renderer/${each}`)],
    ...(types.length === 0 ? {} : { mayTypes: types }),
  };
}

/** `domain`: the zones of shared/, all of which a window may use. */
export function rendererZones(domain: readonly string[]): readonly Zone[] {
  const lower: string[] = [];
  const stack = (name: string): Zone => {
    const made = zone(name, lower, domain, name === 'strings' ? ['renderer/storage'] : []);
    lower.push(name);
    return made;
  };
  const steps = [...below, ...ofReports].map(stack);
  const sisters = screens.map((name) => zone(`screens/${name}`, lower, domain));
  lower.push(...screens.map((name) => `screens/${name}`));
  const tops = frames.map(stack);
  // `main.tsx` puts everything together; style sheets and type files of the folder itself.
  const all = [...steps, ...sisters, ...tops].map(({ name }) => name);
  return [...steps, ...sisters, ...tops, { name: 'renderer', folder: 'renderer/', may: [...domain, ...all] }];
}
