import { createContext, useContext } from 'react';
import type { FileToOpen } from './readOpenedFile.ts';

export type OpenFiles = {
  /** Asks the person for files. */
  readonly choose: () => void;
  readonly take: (files: readonly FileToOpen[]) => void;
};

export const OpenFilesContext = createContext<OpenFiles | undefined>(undefined);

export function useOpenFiles(): OpenFiles {
  const openFiles = useContext(OpenFilesContext);
  if (openFiles === undefined) throw new Error('no OpenFilesContext around this screen');
  return openFiles;
}
