import { contextBridge, ipcRenderer } from 'electron';
import { contract, type Desktop, events } from '../shared/bridge/contract.ts';
import { eventName, wireName } from './bridge/wireNames.ts';

const channels: ReadonlySet<string> = new Set(Object.keys(contract));
const eventNames: ReadonlySet<string> = new Set(Object.keys(events));

const desktop: Desktop = {
  kind: 'shell',
  call: (channel, request) => {
    if (!channels.has(channel)) return Promise.reject(new TypeError('unknown channel'));
    return ipcRenderer.invoke(wireName(channel), request);
  },
  on: (event, listener) => {
    if (!eventNames.has(event)) throw new TypeError('unknown event');
    const hear = (_event: unknown, payload: Parameters<typeof listener>[0]): void => listener(payload);
    ipcRenderer.on(eventName(event), hear);
    return () => {
      ipcRenderer.off(eventName(event), hear);
    };
  },
};

contextBridge.exposeInMainWorld('desktop', desktop);
