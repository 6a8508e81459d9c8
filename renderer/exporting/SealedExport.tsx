import { useEffect, useState } from 'react';
import { useStorage } from '../app/appContext.ts';
import { useAttempt } from '../app/useAttempt.ts';
import { useSession } from '../session/sessionContext.ts';
import type { Seal } from '../storage/reportStorage.ts';
import { createReportWorker, type ReportWorker } from '../workers/index.ts';
import { ExportDialog } from './ExportDialog.tsx';

type Props = { readonly seal: Seal; readonly onClose: () => void };

/** Writes a state that was signed off once more, whatever the report has become since. */
export function SealedExport({ seal, onClose }: Props) {
  const { live } = useSession();
  const storage = useStorage();
  const attempt = useAttempt();
  const [worker, setWorker] = useState<ReportWorker>();

  useEffect(() => {
    const started = createReportWorker();
    let current = true;
    attempt(async () => {
      try {
        const draft = await storage.readSealed(seal.id);
        await started.api.open(live.pack, draft, 0);
        if (current) setWorker(started);
      } catch (error) {
        if (current) onClose();
        throw error;
      }
    });
    return () => {
      current = false;
      started.dispose();
    };
  }, [attempt, storage, live, seal, onClose]);

  return worker === undefined ? null : <ExportDialog source={{ worker, seal }} onClose={onClose} />;
}
