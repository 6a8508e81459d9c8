import { Component, type ReactNode } from 'react';
import type { Desktop } from '../../shared/bridge/contract.ts';
import { logFault } from '../app/faults.ts';
import { flushAll } from '../app/flushRegistry.ts';
import { FailedScreen } from './FailedScreen.tsx';

type Props = {
  readonly desktop: Desktop;
  /** The screen's address: going elsewhere starts anew. */
  readonly address: string;
  readonly children: ReactNode;
};
type State = { readonly failed: { readonly error: unknown } | undefined };

/** Holds the fault of one screen: what is unsaved is stored, the fault logged, the person told. A class, as React demands. */
export class ScreenBoundary extends Component<Props, State> {
  override state: State = { failed: undefined };

  static getDerivedStateFromError(error: unknown): State {
    return { failed: { error } };
  }

  override componentDidCatch(error: unknown): void {
    const { desktop } = this.props;
    logFault(desktop, error);
    flushAll().catch((reason: unknown) => logFault(desktop, reason));
  }

  override componentDidUpdate(previous: Props): void {
    if (this.state.failed !== undefined && previous.address !== this.props.address)
      this.setState({ failed: undefined });
  }

  override render(): ReactNode {
    const { failed } = this.state;
    return failed === undefined ? this.props.children : <FailedScreen error={failed.error} />;
  }
}
