/** An in-memory stand-in for the desk, for component tests and for looking at screens in a browser. */
import { emit } from "@tauri-apps/api/event";
import { mockIPC } from "@tauri-apps/api/mocks";
import type { AppError } from "./bindings";
import type { commands } from "./index";

type Commands = typeof commands;

/** Answers by command name; each receives the arguments of the invocation. */
export type Answers = {
  [Name in keyof Commands]?: (
    // biome-ignore lint/suspicious/noExplicitAny: an answer reads the arguments that its own test sends.
    args: any,
  ) => Awaited<ReturnType<Commands[Name]>> | ReturnType<Commands[Name]>;
};

/** Serves the answers in place of Rust; a command without one is refused as internal. */
export function mockBridge(answers: Answers): void {
  mockIPC(
    (command, args) => {
      const name = command.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
      const answer = answers[name as keyof Commands];
      if (answer) return answer(args);
      throw refusal({ code: "internal", incident: `no answer for ${name}` });
    },
    { shouldMockEvents: true },
  );
}

/** Tells the screens what changed, as the desk does. */
export function tellChanged(...topics: string[]): Promise<void> {
  return emit("data-changed", { topics });
}

/** The way an answer refuses. */
export function refusal(error: AppError): AppError {
  return error;
}
