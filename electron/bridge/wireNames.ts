import type { Channel, EventName } from '../../shared/bridge/contract.ts';

/** Name under which a channel of the contract travels between window and main. */
export function wireName(channel: Channel): string {
  return `desktop:${channel}`;
}

/** Name under which an event travels from main to the window. */
export function eventName(event: EventName): string {
  return `desktop-event:${event}`;
}
