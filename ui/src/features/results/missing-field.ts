import { BridgeError } from "@/bridge";

/** Says at a field that it is missing, where the desk could not even be asked without it. */
export function missingField(field: string): BridgeError {
  return new BridgeError({
    code: "mission.invalid",
    problems: [{ field, code: "required", params: {} }],
  });
}
