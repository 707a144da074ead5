import { act, render, screen } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { BridgeError } from "@/bridge";
import { mockBridge } from "@/bridge/mock";
import { longWork, useWork, WorkKeeper } from "./long-work";
import { Toasts } from "./toast";

beforeEach(() => mockBridge({}));

const writing = longWork<string>({
  screen: "directory-title",
  done: (t, name) => (name === "" ? null : t("file-saved", { name })),
});

function Screen({ run }: { run: () => Promise<string> }) {
  const task = useWork(writing);
  return (
    <button type="button" onClick={() => void task.start(run)}>
      {task.isRunning ? "runs" : task.error ? "failed" : (task.result ?? "idle")}
    </button>
  );
}

/** Work that was begun on a screen that can be left. */
function begun() {
  const ends: { resolve: (name: string) => void; reject: (error: unknown) => void }[] = [];
  const run = () => new Promise<string>((resolve, reject) => ends.push({ resolve, reject }));
  const program = (isShown: boolean) => (
    <>
      <WorkKeeper of={writing}>{isShown && <Screen run={run} />}</WorkKeeper>
      <Toasts />
    </>
  );
  const { rerender } = render(program(true));
  act(() => screen.getByRole("button").click());
  return {
    leave: () => rerender(program(false)),
    enter: () => rerender(program(true)),
    end: (name: string) => act(async () => ends[0]?.resolve(name)),
    fail: () => act(async () => ends[0]?.reject(new BridgeError({ code: "file.not-written" }))),
  };
}

describe("work that is held above the screens", () => {
  it("goes on when its screen is left, and is there on return", async () => {
    const { leave, enter, end } = begun();
    leave();
    enter();
    expect(screen.getByRole("button", { name: "runs" })).toBeVisible();
    leave();
    await end("directorio");
    expect(screen.getByText("Se guardó directorio.")).toBeVisible();
    enter();
    expect(screen.getByRole("button", { name: "directorio" })).toBeVisible();
  });

  it("is forgotten once its end was seen", async () => {
    const { leave, enter, end } = begun();
    await end("directorio");
    leave();
    enter();
    expect(screen.getByRole("button", { name: "idle" })).toBeVisible();
  });

  it("tells a failure, and of what, where its screen is out of sight", async () => {
    const { leave, enter, fail } = begun();
    leave();
    await fail();
    expect(screen.getByText(/^Directorio de empresas exportadoras: Se detuvo\./)).toBeVisible();
    enter();
    expect(screen.getByRole("button", { name: "failed" })).toBeVisible();
  });

  it("leaves a failure to its screen where that is in sight", async () => {
    const { leave, enter, fail } = begun();
    leave();
    enter();
    await fail();
    expect(screen.getByRole("button", { name: "failed" })).toBeVisible();
    expect(screen.queryByText(/Se detuvo/)).toBeNull();
  });

  it("says nothing where nothing was done", async () => {
    const { end } = begun();
    await end("");
    expect(screen.queryByText(/Se guardó/)).toBeNull();
  });
});
