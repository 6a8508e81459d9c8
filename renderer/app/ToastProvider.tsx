import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { type Toast, ToastRegion } from '../components/ToastRegion.tsx';
import { ToastContext, type ToastRequest } from './appContext.ts';

const mostToasts = 3;
/** Long enough to read and to reach the button in it; what went wrong stays until dismissed. */
const shownMs = { plain: 6_000, withAction: 12_000 } as const;

/** Shows toasts one under the other, each for a while, longer while someone is at them. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const [held, setHeld] = useState(false);
  const lastId = useRef(0);

  const showToast = useCallback(({ message, tone = 'plain', action }: ToastRequest) => {
    lastId.current++;
    const toast: Toast = { id: lastId.current, message, tone, action };
    setToasts((shown) => [...shown.filter((each) => each.message !== message), toast].slice(-mostToasts));
  }, []);
  const dismiss = useCallback((id: number) => setToasts((shown) => shown.filter((each) => each.id !== id)), []);

  const next = toasts.find((toast) => toast.tone === 'plain');
  useEffect(() => {
    if (next === undefined || held) return;
    const timer = setTimeout(() => dismiss(next.id), next.action === undefined ? shownMs.plain : shownMs.withAction);
    return () => clearTimeout(timer);
  }, [next, held, dismiss]);

  return (
    <ToastContext value={showToast}>
      {children}
      <ToastRegion
        toasts={toasts}
        onDismiss={(id) => {
          dismiss(id);
          setHeld(false);
        }}
        onHold={setHeld}
      />
    </ToastContext>
  );
}
