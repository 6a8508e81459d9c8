import { type AsyncZippable, zip } from 'fflate';
import { AppError } from '../../shared/errors/appError.ts';

type OpenSet = { readonly folder: string; readonly files: Map<string, Uint8Array> };

/** Sets of output files for a browser: a single file is a download, several are one zip. */
export type DownloadSets = {
  readonly begin: (folder: string) => string;
  readonly add: (token: string, name: string, bytes: Uint8Array) => void;
  /** Hands the set over; answers the names of the files in it. */
  readonly commit: (token: string) => Promise<readonly string[]>;
  readonly abort: (token: string) => void;
};

/** Excel and Word files are zips already, so they are only stored. The date is fixed: same files, same bytes. */
function zipped(files: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array> {
  const entries: AsyncZippable = Object.fromEntries(
    [...files].map(([name, bytes]) => [name, [bytes, { level: /\.(?:docx|xlsx|pdf)$/.test(name) ? 0 : 6 }]] as const),
  );
  return new Promise((done, failed) => {
    zip(entries, { mtime: '1980-01-01T00:00:00' }, (error, bytes) => (error === null ? done(bytes) : failed(error)));
  });
}

export function createDownloadSets(save: (name: string, bytes: Uint8Array) => void): DownloadSets {
  const open = new Map<string, OpenSet>();
  function find(token: string): OpenSet {
    const set = open.get(token);
    if (set === undefined) throw new AppError('OUTPUT_NOT_OPEN');
    return set;
  }
  return {
    begin: (folder) => {
      const token = crypto.randomUUID();
      open.set(token, { folder, files: new Map() });
      return token;
    },
    add: (token, name, bytes) => {
      const { files } = find(token);
      if (files.has(name)) throw new AppError('FILE_NAME_UNUSABLE', { name, detail: '这一套里已有同名文件' });
      files.set(name, bytes);
    },
    commit: async (token) => {
      const { folder, files } = find(token);
      open.delete(token);
      const names = [...files.keys()];
      const [only] = files;
      if (only !== undefined && files.size === 1) save(only[0], only[1]);
      else if (files.size > 1) save(`${folder}.zip`, await zipped(files));
      return names;
    },
    abort: (token) => {
      find(token);
      open.delete(token);
    },
  };
}
