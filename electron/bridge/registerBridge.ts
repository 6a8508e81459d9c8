import type { BridgeResult } from '../../shared/bridge/bridgeResult.ts';
import { type Channel, contract } from '../../shared/bridge/contract.ts';
import { AppError } from '../../shared/errors/appError.ts';
import { describeFault } from '../files/logFile.ts';
import type { Handlers } from './handlers.ts';
import { isTrusted, type Sender } from './sender.ts';
import { wireName } from './wireNames.ts';

export type BridgeOptions = {
  readonly handlers: Handlers;
  /** The origin of our own pages, `app://jixiao` in the shell. */
  readonly origin: string;
  readonly log: (line: string) => Promise<void>;
};

/** Answers one call: who asks, whether the request has its shape, the handler, whether the answer has its shape. */
export type AnswerCall = (channel: string, request: unknown, sender: Sender) => Promise<BridgeResult<unknown>>;

function refusal(error: AppError): BridgeResult<never> {
  return { ok: false, error: { code: error.code, reason: error.reason, remedy: error.remedy } };
}

function isChannel(name: string): name is Channel {
  return Object.hasOwn(contract, name);
}

/** Where a value departs from its schema, without the value itself. */
function places(
  issues: readonly { readonly path: readonly PropertyKey[]; readonly code?: string | undefined }[],
): string {
  return issues
    .map(({ path, code }) => `${path.map(String).join('.')}:${code ?? ''}`)
    .slice(0, 5)
    .join(' ');
}

/** Every call of every window passes here. Never throws: what was not foreseen is logged and answered as FAULT. */
export function createBridge({ handlers, origin, log }: BridgeOptions): AnswerCall {
  return async (channel, request, sender) => {
    try {
      if (!isTrusted(sender, origin)) {
        await log(`bridge: foreign sender on ${channel}`);
        throw new AppError('BRIDGE_REFUSED', { detail: '来源不明' });
      }
      if (!isChannel(channel)) {
        await log('bridge: unknown channel');
        throw new AppError('BRIDGE_REFUSED', { detail: '没有这项操作' });
      }
      const asked = contract[channel].request.safeParse(request);
      if (!asked.success) {
        await log(`bridge: ${channel} request ${places(asked.error.issues)}`);
        throw new AppError('BRIDGE_REFUSED', { detail: '内容不合格式' });
      }
      // The schema of this very channel has just vouched for the request; the compiler cannot follow the pairing.
      const handler = handlers[channel] as (request: unknown) => Promise<unknown>;
      const answered = contract[channel].response.safeParse(await handler(asked.data));
      if (answered.success) return { ok: true, value: answered.data };
      await log(`bridge: ${channel} answer ${places(answered.error.issues)}`);
      return refusal(new AppError('FAULT'));
    } catch (error) {
      if (error instanceof AppError) return refusal(error);
      await log(`bridge: ${channel} ${describeFault(error)}`).catch(() => undefined);
      return refusal(new AppError('FAULT'));
    }
  };
}

/** The part of Electron's `ipcMain` that the bridge uses. */
export type CallReceiver<Event> = {
  readonly handle: (name: string, listener: (event: Event, request: unknown) => Promise<unknown>) => void;
};

/** Puts every channel of the contract, and nothing else, on the wire. */
export function registerBridge<Event>(
  receiver: CallReceiver<Event>,
  answer: AnswerCall,
  senderOf: (event: Event) => Sender,
): void {
  for (const channel of Object.keys(contract)) {
    if (!isChannel(channel)) continue;
    receiver.handle(wireName(channel), (event, request) => answer(channel, request, senderOf(event)));
  }
}
