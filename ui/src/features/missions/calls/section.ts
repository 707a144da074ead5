import type { TypedCall } from "./call-form";

/** What every section of the form of a call is given. */
export interface CallSectionProps {
  call: TypedCall;
  set: (part: Partial<TypedCall>) => void;
}
