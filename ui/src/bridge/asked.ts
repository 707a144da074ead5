/** What index.html asked for before the program was read. */
import { type AppError, BridgeError, type DeskState, type Today } from "./index";

interface Asked {
  state: DeskState;
  today: Today;
}

declare global {
  interface Window {
    asked?: { [Name in keyof Asked]?: Promise<Asked[Name]> };
  }
}

/** The answer to a question of index.html; given once, and none where nothing was asked. */
export function asked<Name extends keyof Asked>(name: Name): Promise<Asked[Name]> | undefined {
  const answer: Promise<Asked[Name]> | undefined = window.asked?.[name];
  delete window.asked?.[name];
  return answer?.catch(refuse);
}

function refuse(error: unknown): never {
  throw error instanceof Error ? error : new BridgeError(error as AppError);
}
