import type { Response } from '../../../shared/bridge/contract.ts';
import type { RepairNote } from '../../storage/reportStorage.ts';
import { settingsStrings as words } from '../../strings/settings.ts';

type Info = Response<'diagnostics.info'>;

const bytesPerGigabyte = 1024 ** 3;

/** What the program runs on, line by line. */
export function diagnosticsLines(info: Info): readonly { readonly label: string; readonly text: string }[] {
  const free =
    info.freeBytes === null ? words.unknown : words.gigabytes((info.freeBytes / bytesPerGigabyte).toFixed(1));
  return [
    { label: words.version, text: info.version },
    { label: words.platform, text: info.platform },
    { label: words.runtime, text: info.runtime },
    { label: words.freeSpace, text: free },
    { label: words.refused, text: words.refusedHelp(info.refusedRequests) },
  ];
}

/** The same as text for whoever helps; nothing of what was typed. */
export function diagnosticsText(info: Info, notes: readonly RepairNote[]): string {
  return [
    ...diagnosticsLines(info).map(({ label, text }) => `${label}：${text}`),
    `${words.dataFolder}：${info.dataFolder}`,
    ...notes.map((note) => `${words.health}：${note.kind}`),
  ].join('\n');
}
