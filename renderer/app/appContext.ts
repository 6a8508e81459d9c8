import { createContext, useContext } from 'react';
import type { Desktop } from '../../shared/bridge/contract.ts';
import type { ReportStorage } from '../storage/reportStorage.ts';

/** A short message at the lower edge. `problem` is read out at once and stays longer. */
export type ToastRequest = {
  readonly message: string;
  readonly tone?: 'plain' | 'problem';
  readonly action?: { readonly label: string; readonly run: () => void };
  /** Takes the place of what was said before about the same. */
  readonly topic?: string;
};
export type ShowToast = (toast: ToastRequest) => void;

/** What every screen may use. */
export type AppServices = { readonly storage: ReportStorage; readonly desktop: Desktop };

export const AppContext = createContext<AppServices | undefined>(undefined);
export const ToastContext = createContext<ShowToast | undefined>(undefined);

function useServices(): AppServices {
  const services = useContext(AppContext);
  if (services === undefined) throw new Error('no AppContext around this screen');
  return services;
}

export function useStorage(): ReportStorage {
  return useServices().storage;
}

export function useDesktop(): Desktop {
  return useServices().desktop;
}

/** `const showToast = useToast()`, then `showToast({ message, tone?, action? })`. Stable between renders. */
export function useToast(): ShowToast {
  const showToast = useContext(ToastContext);
  if (showToast === undefined) throw new Error('no ToastContext around this screen');
  return showToast;
}
