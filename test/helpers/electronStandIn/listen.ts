import { EventEmitter } from 'node:events';

/** Electron's `on` and its kin have an overload per event; what they answer is the caller's own, and nobody uses it. */
export class Listening {
  protected readonly events = new EventEmitter();
  on(name: string, listener: (...details: never[]) => void): never {
    this.events.on(name, listener as () => void);
    return this as never;
  }
  once(name: string, listener: (...details: never[]) => void): never {
    this.events.once(name, listener as () => void);
    return this as never;
  }
  off(name: string, listener: (...details: never[]) => void): never {
    this.events.off(name, listener as () => void);
    return this as never;
  }
  removeAllListeners(name?: string): never {
    this.events.removeAllListeners(name);
    return this as never;
  }
  /** For the test: something happens. */
  happen(name: string, ...details: readonly unknown[]): void {
    this.events.emit(name, ...details);
  }
  listeners(name: string): number {
    return this.events.listenerCount(name);
  }
}

export type Preventable = { readonly defaultPrevented: boolean; readonly preventDefault: () => void };

export function preventable<More extends object>(more: More): More & Preventable {
  let prevented = false;
  return {
    ...more,
    get defaultPrevented() {
      return prevented;
    },
    preventDefault: () => {
      prevented = true;
    },
  };
}

/** Refuses whatever the stand-in has not got, instead of answering `undefined` as if it were nothing. */
export function strict<Part extends object>(name: string, part: Part): Part {
  return new Proxy(part, {
    get: (target, member, receiver) => {
      if (Reflect.has(target, member) || typeof member === 'symbol' || member === 'then') {
        const found: unknown = Reflect.get(target, member, receiver === target ? target : target);
        return typeof found === 'function' && !/^class\b/.test(Function.prototype.toString.call(found))
          ? found.bind(target)
          : found;
      }
      throw new Error(`the stand-in has no ${name}.${member}`);
    },
  });
}
