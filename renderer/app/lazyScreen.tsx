import { type ComponentType, useEffect, useState } from 'react';
import { Loading } from '../components/Loading.tsx';

type ScreenModule = { readonly default: ComponentType };

export type LazyScreen = ComponentType & {
  /** Loads the screen ahead of its being shown. Never rejects: what failed is tried again when the screen is shown. */
  readonly load: () => Promise<void>;
};

/**
 * A screen whose code is loaded when it is first shown. Unlike React's `lazy` it shows at once what is loaded already,
 * and never later than it is there: behind `Suspense` every second screen in a row waits 300 ms, so that pages do not
 * flicker. A screen that cannot be loaded fails like any other, and the boundary around it says so.
 */
export function lazyScreen(load: () => Promise<ScreenModule>): LazyScreen {
  let loaded: ComponentType | undefined;

  async function ensure(): Promise<ComponentType> {
    loaded = (await load()).default;
    return loaded;
  }

  function Screen() {
    const [Shown, setShown] = useState<ComponentType | undefined>(() => loaded);
    useEffect(() => {
      if (Shown !== undefined) return;
      let left = false;
      ensure().then(
        (found) => !left && setShown(() => found),
        (error: unknown) =>
          setShown(() => {
            throw error;
          }),
      );
      return () => {
        left = true;
      };
    }, [Shown]);
    return Shown === undefined ? <Loading /> : <Shown />;
  }

  return Object.assign(Screen, {
    load: () =>
      ensure().then(
        () => undefined,
        () => undefined,
      ),
  });
}
