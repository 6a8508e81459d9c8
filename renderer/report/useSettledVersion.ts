import { useEffect, useState } from 'react';
import { useSession } from '../session/sessionContext.ts';

const pauseMs = 250;

/** Counts edits, but only once nothing has been typed for a moment; not at all where nothing `follows` them. */
export function useSettledVersion(follows = true): number {
  const session = useSession();
  const [version, setVersion] = useState(() => session.version());
  useEffect(() => {
    if (!follows) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const unfollow = session.follow(() => {
      clearTimeout(timer);
      timer = setTimeout(() => setVersion(session.version()), pauseMs);
    });
    return () => {
      clearTimeout(timer);
      unfollow();
    };
  }, [session, follows]);
  return version;
}
