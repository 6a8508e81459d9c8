import type { MirrorFiles } from '../files/mirrorFiles.ts';
import type { HandlersOf } from './handlers.ts';

export function mirrorHandlers({ mirrors }: { readonly mirrors: MirrorFiles }): HandlersOf<'mirror'> {
  return {
    'mirror.write': async ({ reportId, revision, savedAt, text }) => {
      await mirrors.write(reportId, revision, savedAt, text);
      return {};
    },
    'mirror.list': async () => {
      const { entries, unreadable } = await mirrors.list();
      return { entries: [...entries], unreadable: [...unreadable] };
    },
    'mirror.read': ({ reportId }) => mirrors.read(reportId),
    'mirror.retire': async ({ reportId }) => {
      await mirrors.retire(reportId);
      return {};
    },
  };
}
