/** Renders the whole program over a mocked desk, at an address and in a language. */
import { createMemoryHistory } from "@tanstack/react-router";
import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { App } from "@/app/App";
import { routerOver } from "@/app/router";
import type { DeskState } from "@/bridge";
import { localClient } from "@/bridge/client";
import { type Answers, mockBridge } from "@/bridge/mock";
import { type Locale, setLocale } from "@/i18n/locale";
import { aDesk, quietAnswers } from "./desk";

interface Start {
  at?: string;
  locale?: Locale;
  desk?: Partial<DeskState>;
  answers?: Answers;
}

/** Starts the program and returns the person who will use it. */
export function startProa({ at = "/", locale = "es-MX", desk = {}, answers = {} }: Start = {}) {
  setLocale(locale);
  mockBridge({
    ...quietAnswers,
    settingsState: () => aDesk({ locale, ...desk }),
    ...answers,
  });
  const router = routerOver(createMemoryHistory({ initialEntries: [at] }));
  const view = render(<App router={router} client={localClient()} />);
  return { person: userEvent.setup(), router, ...view };
}
