import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { Gallery } from './Gallery.tsx';
import '../styles/tokens.css';
import '../styles/base.css';

// The page's policy forbids making code from text; without this zod would try.
z.config({ jitless: true });

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no #root');
createRoot(root).render(<Gallery />);
