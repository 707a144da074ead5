import { QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, it } from "vitest";
import { localClient } from "@/bridge/client";
import { mockBridge } from "@/bridge/mock";
import { TextField } from "./TextField";

function Field({ initial }: { initial: string }) {
  const [text, setText] = useState(initial);
  return (
    <QueryClientProvider client={localClient()}>
      <TextField label="Descripción" value={text} onChange={setText} isPublished />
    </QueryClientProvider>
  );
}

const marked = {
  start: 5,
  end: 21,
  found: "los exportadores",
  rule: "exportadores",
  category: "generic-masculine",
  reason: "masculine-as-all",
  proposals: ["las personas exportadoras", "quienes exportan"],
  source: "",
} as const;

it("says what leaves people out, and puts other words in its place", async () => {
  mockBridge({
    languageCheck: ({ input }) =>
      input.text.includes(marked.found) ? [{ ...marked, proposals: [...marked.proposals] }] : [],
  });
  render(<Field initial="Para los exportadores de miel" />);
  expect(await screen.findByText(/El masculino solo no nombra/)).toBeVisible();
  await userEvent.click(
    screen.getByRole("button", { name: "Cambiar por «las personas exportadoras»" }),
  );
  expect(screen.getByRole("textbox")).toHaveValue("Para las personas exportadoras de miel");
  expect(screen.queryByText(/El masculino solo no nombra/)).toBeNull();
  expect(screen.getByRole("textbox")).toHaveFocus();
});

it("offers nothing for a place of the text before, while the new one is on its way", async () => {
  let release: () => void = () => undefined;
  mockBridge({
    languageCheck: ({ input }) => {
      const found = [{ ...marked, proposals: [...marked.proposals] }];
      if (input.text === "Para los exportadores") return found;
      return new Promise<typeof found>((resolve) => (release = () => resolve([])));
    },
  });
  render(<Field initial="Para los exportadores" />);
  expect(await screen.findByText(/El masculino solo no nombra/)).toBeVisible();
  await userEvent.type(screen.getByRole("textbox"), "!", { initialSelectionStart: 0 });
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(screen.queryByText(/El masculino solo no nombra/)).toBeNull();
  release();
});
