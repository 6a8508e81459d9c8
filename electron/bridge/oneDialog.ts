import { AppError } from '../../shared/errors/appError.ts';

/** Runs what asks the person, one at a time. Throws BRIDGE_REFUSED while another dialog is open. */
export type OneDialog = <Answer>(ask: () => Promise<Answer>) => Promise<Answer>;

/** A page that asks on and on must not bury the person under dialogs. */
export function createOneDialog(): OneDialog {
  let open = false;
  return async (ask) => {
    if (open) throw new AppError('BRIDGE_REFUSED', { detail: '已有一个对话框开着' });
    open = true;
    try {
      return await ask();
    } finally {
      open = false;
    }
  };
}
