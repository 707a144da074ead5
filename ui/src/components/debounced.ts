import { useEffect, useState } from "react";

/** A value that rests for a moment before it is passed on, so that nothing is asked at every key. */
export function useDebounced<Value>(value: Value, rest = 250): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), rest);
    return () => clearTimeout(timer);
  }, [value, rest]);
  return settled;
}
