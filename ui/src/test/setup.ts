import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterEach, vi } from "vitest";
import { forgetMessages } from "@/components/toast";
import { setLocale } from "@/i18n/locale";

// Patience for busy machines; a failing query shows its own message only.
configure({ asyncUtilTimeout: 40_000, getElementError: (message) => new Error(message ?? "") });

// What jsdom leaves out of a browser.
vi.stubGlobal("scrollTo", () => undefined);
vi.stubGlobal(
  "ResizeObserver",
  class {
    observe() {}
    unobserve() {}
    disconnect() {}
  },
);
Element.prototype.scrollIntoView = () => undefined;
Element.prototype.scrollTo = () => undefined;
HTMLCanvasElement.prototype.getContext = () => null;
CSS.escape ??= (text: string) => text;

afterEach(() => {
  cleanup();
  forgetMessages();
  localStorage.clear();
  setLocale("es-MX");
});
