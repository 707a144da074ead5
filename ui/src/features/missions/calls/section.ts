import type { TypedCall } from "./call-form";

/** Changes a part of the call. */
export type SetCall = (part: Partial<TypedCall>) => void;

/** What a section of the form of a call is given: its own parts alone, so that it is drawn again for them only. */
export type CallSectionProps<Part extends keyof TypedCall> = Pick<TypedCall, Part> & {
  set: SetCall;
};
