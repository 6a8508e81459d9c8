import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { App } from './appFrame/App.tsx';
import type { StartOutcome } from './appFrame/StartUp.tsx';
import { loadFirstScreen } from './appFrame/screens.ts';
import { findDesktop } from './desktop/index.ts';
import { createReportStorage } from './storage/index.ts';
import './styles/tokens.css';
import './styles/base.css';

// The page's policy forbids making code from text; without this zod would try.
z.config({ jitless: true });

const desktop = findDesktop();
const storage = createReportStorage({ desktop });
const started: Promise<StartOutcome> = storage.start().then(
  (notes) => ({ ok: true, notes }),
  (error: unknown) => ({ ok: false, error }),
);

void loadFirstScreen(window.location.hash);

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no #root');
createRoot(root).render(<App services={{ desktop, storage }} started={started} />);
