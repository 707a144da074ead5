import { useLayoutEffect, useRef, useState } from "react";

type Handlers = Record<string, (...args: never[]) => unknown>;

/** Functions that stay the same from render to render and do what the newest of them do, so that memoised
 * parts of a screen are not drawn again for their sake. */
export function useStable<Given extends Handlers>(handlers: Given): Given {
  const newest = useRef(handlers);
  useLayoutEffect(() => {
    newest.current = handlers;
  });
  const [stable] = useState(
    () =>
      Object.fromEntries(
        Object.keys(handlers).map((name) => [
          name,
          (...args: never[]) => newest.current[name]?.(...args),
        ]),
      ) as Given,
  );
  return stable;
}
