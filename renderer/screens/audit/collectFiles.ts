/** A file to be audited; its bytes are read when its turn comes. `name` with the folders it came from. */
export type FileToAudit = { readonly name: string; readonly open: () => Promise<File> };

export type Collected = {
  readonly files: readonly FileToAudit[];
  /** Files of folders that are no papers at all. */
  readonly passedOver: number;
  /** There were more than can be taken at once. */
  readonly cut: boolean;
};

export const mostFiles = 2_000;
const deepestFolder = 20;

/** Papers by their names: those that can be read, and those that the person must first save in another form. */
const papers = /\.(?:docx|xlsx|txt|doc|xls|wps|et|rtf|pdf|ofd)$/i;
/** What Word and the systems leave lying about. */
const litter = /^(?:~\$|\.)|^(?:Thumbs\.db|desktop\.ini)$/i;

function lastPart(path: string): string {
  return path.split('/').at(-1) ?? path;
}

function isLitter(path: string): boolean {
  return litter.test(lastPart(path));
}

/** Sorts out what came from folders; what was named one by one is always taken. */
export function sortOut(found: readonly (FileToAudit & { readonly named: boolean })[]): Collected {
  const real = found.filter(({ name }) => !isLitter(name));
  const wanted = real.filter(({ name, named }) => named || papers.test(name));
  const inOrder = [...wanted].sort((one, other) => one.name.localeCompare(other.name, 'zh-CN', { numeric: true }));
  return {
    files: inOrder.slice(0, mostFiles).map(({ name, open }) => ({ name, open })),
    passedOver: real.length - wanted.length,
    cut: inOrder.length > mostFiles,
  };
}

/** Files of a chooser; those of a chosen folder carry their way there. */
export function filesOfChooser(list: FileList | null): Collected {
  return sortOut(
    [...(list ?? [])].map((file) => ({
      name: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath,
      open: async () => file,
      named: file.webkitRelativePath === '',
    })),
  );
}

type Found = FileToAudit & { readonly named: boolean };

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

/** A folder hands out its entries in portions. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<readonly FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (portion.length === 0) return entries;
    entries.push(...portion);
  }
}

async function walk(entry: FileSystemEntry, depth: number, found: Found[]): Promise<void> {
  if (found.length > mostFiles * 5 || depth > deepestFolder) return;
  if (isFile(entry)) {
    const open = (): Promise<File> => new Promise((resolve, reject) => entry.file(resolve, reject));
    found.push({ name: entry.fullPath.replace(/^\//, ''), open, named: depth === 0 });
  } else if (isFolder(entry)) {
    for (const each of await entriesOf(entry)) await walk(each, depth + 1, found);
  }
}

/** Files and folders that were dropped. Entries must be taken within the event: call it there. */
export async function filesOfDrop(data: DataTransfer): Promise<Collected> {
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const plain = [...data.files];
  if (entries.length === 0) {
    return sortOut(plain.map((file) => ({ name: file.name, open: async () => file, named: true })));
  }
  const found: Found[] = [];
  for (const entry of entries) await walk(entry, 0, found);
  return sortOut(found);
}
