import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { ToastContext, type ToastRequest } from '../app/appContext.ts';
import { type Toast, ToastRegion } from '../components/ToastRegion.tsx';

const mostToasts = 3;
/** Long enough to read and to reach the button in it; longest for what went wrong. */
const shownMs = { plain: 6_000, withAction: 12_000, problem: 30_000 } as const;

function lifetime(tone: Toast['tone'], withAction: boolean): number {
  if (tone === 'problem') return shownMs.problem;
  return withAction ? shownMs.withAction : shownMs.plain;
}

/** Shows toasts one under the other, each for a while, longer while someone is at them. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const [held, setHeld] = useState(false);
  const lastId = useRef(0);

  const showToast = useCallback(({ message, tone = 'plain', action, topic }: ToastRequest) => {
    lastId.current++;
    const until = Date.now() + lifetime(tone, action !== undefined);
    const toast: Toast = { id: lastId.current, message, tone, action, topic, until };
    const isSame = (each: Toast): boolean => each.message === message || (topic !== undefined && each.topic === topic);
    setToasts((shown) => [...shown.filter((each) => !isSame(each)), toast].slice(-mostToasts));
  }, []);
  const dismiss = useCallback((id: number) => setToasts((shown) => shown.filter((each) => each.id !== id)), []);

  useEffect(() => {
    if (held) return;
    const timers = toasts.map((toast) => setTimeout(() => dismiss(toast.id), toast.until - Date.now()));
    return () => {
      for (const timer of timers) clearTimeout(timer);
    };
  }, [toasts, held, dismiss]);

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
