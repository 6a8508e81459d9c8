import type { Settings } from './reportStorage.ts';

/** What windows tell each other. `wanted`: please store and give up that report; `yielded`: done. */
export type WindowMessage =
  | { readonly kind: 'reportsChanged' }
  | { readonly kind: 'settingsChanged'; readonly settings: Settings }
  | { readonly kind: 'wanted'; readonly reportId: string }
  | { readonly kind: 'yielded'; readonly reportId: string };

/** Reaches the other windows, never the one that speaks. */
export type WindowChannel = {
  readonly post: (message: WindowMessage) => void;
  readonly listen: (listener: (message: WindowMessage) => void) => () => void;
  readonly close: () => void;
};

export function browserChannel(name: string): WindowChannel {
  const channel = new BroadcastChannel(name);
  return {
    post: (message) => channel.postMessage(message),
    listen: (listener) => {
      const hear = ({ data }: MessageEvent<WindowMessage>): void => listener(data);
      channel.addEventListener('message', hear);
      return () => channel.removeEventListener('message', hear);
    },
    close: () => channel.close(),
  };
}
