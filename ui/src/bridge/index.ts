/** The only door to the Rust side: commands that throw BridgeError, and the types they speak. */
import { Channel } from "@tauri-apps/api/core";
import { type AppError, type Progress, commands as results } from "./bindings";

export type * from "./bindings";

type Outcome = { status: "ok"; data: unknown } | { status: "error"; error: AppError };
/** What a command gives; one that never refuses gives it as it is. */
type Given<Result> = [Extract<Result, { status: "ok" }>] extends [never]
  ? Result
  : Extract<Result, { status: "ok" }> extends { data: infer Data }
    ? Data
    : never;
type Unwrapped<Command> = Command extends (...args: infer Args) => Promise<infer Result>
  ? (...args: Args) => Promise<Given<Result>>
  : never;
type Commands = { [Name in keyof typeof results]: Unwrapped<(typeof results)[Name]> };

/** A refusal by the desk: a stable code with fields, put into words by i18n/errors. */
export class BridgeError extends Error {
  readonly error: AppError;

  constructor(error: AppError) {
    super(error.code);
    this.name = "BridgeError";
    this.error = error;
  }
}

/** Whether an error is a refusal of the desk with one of these codes. */
export function isRefusal(error: unknown, ...codes: readonly AppError["code"][]): boolean {
  return error instanceof BridgeError && codes.includes(error.error.code);
}

/** Every command of the desk by name. */
export const commands = Object.fromEntries(
  Object.entries(results).map(([name, command]) => [name, throwing(command as never)]),
) as unknown as Commands;

/** A channel over which a long command tells how far it is. */
export function progressChannel(onProgress: (progress: Progress) => void): Channel<Progress> {
  const channel = new Channel<Progress>();
  channel.onmessage = onProgress;
  return channel;
}

/** A channel of a command that is stopped at its next step once its answer is not wanted. */
export function channelUntil(signal: AbortSignal): Channel<Progress> {
  return progressChannel(({ task }) => {
    if (signal.aborted) void commands.tasksCancel(task);
  });
}

function throwing(command: (...args: unknown[]) => Promise<unknown>) {
  return async (...args: unknown[]) => {
    const outcome = await command(...args);
    if (!isOutcome(outcome)) return outcome;
    if (outcome.status === "error") throw new BridgeError(outcome.error);
    return outcome.data;
  };
}

function isOutcome(given: unknown): given is Outcome {
  if (typeof given !== "object" || given === null || !("status" in given)) return false;
  return given.status === "ok" || given.status === "error";
}
