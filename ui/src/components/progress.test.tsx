import { act, render, renderHook, screen, within } from "@testing-library/react";
import { beforeEach, expect, it, vi } from "vitest";
import { mockBridge } from "@/bridge/mock";
import { Progress, useTask } from "./Progress";

beforeEach(() => mockBridge({}));

it("what was begun last is what is told of, whichever ends first", async () => {
  const { result } = renderHook(() => useTask<string>());
  const ends: ((text: string) => void)[] = [];
  const run = () => new Promise<string>((resolve) => ends.push(resolve));
  act(() => void result.current.start(run));
  act(() => void result.current.start(run));
  await act(async () => ends[0]?.("the first"));
  expect(result.current).toMatchObject({ isRunning: true, result: null });
  await act(async () => ends[1]?.("the second"));
  expect(result.current).toMatchObject({ isRunning: false, result: "the second" });
});

it("what was put away is not told of when it ends", async () => {
  const { result } = renderHook(() => useTask<string>());
  let end: (text: string) => void = () => undefined;
  act(() => void result.current.start(() => new Promise((resolve) => (end = resolve))));
  act(() => result.current.reset());
  await act(async () => end("late"));
  expect(result.current.result).toBeNull();
});

it("is stopped at its first step where one would not wait for that", async () => {
  const tasksCancel = vi.fn((_: { task: string }) => null);
  mockBridge({ tasksCancel });
  const { result } = renderHook(() => useTask<string>());
  let tell: (task: string) => void = () => undefined;
  act(
    () =>
      void result.current.start((channel) => {
        tell = (task) => channel.onmessage({ task, stage: "import", done: 0, total: null });
        return new Promise(() => undefined);
      }),
  );
  act(() => result.current.cancel());
  expect(tasksCancel).not.toHaveBeenCalled();
  await act(async () => tell("t1"));
  expect(tasksCancel).toHaveBeenCalledWith({ task: "t1" });
});

it("what begins after something was stopped is not stopped with it", async () => {
  const tasksCancel = vi.fn((_: { task: string }) => null);
  mockBridge({ tasksCancel });
  const { result } = renderHook(() => useTask<string>());
  act(() => void result.current.start(() => new Promise(() => undefined)));
  act(() => result.current.cancel());
  await act(
    async () =>
      void result.current.start((channel) => {
        channel.onmessage({ task: "t2", stage: "import", done: 0, total: null });
        return new Promise(() => undefined);
      }),
  );
  expect(result.current.step?.task).toBe("t2");
  expect(tasksCancel).not.toHaveBeenCalled();
});

it("the way to stop it stands beside the bar, where screen readers find it", () => {
  render(<Progress label="Importando" step={null} onCancel={() => undefined} />);
  const bar = screen.getByRole("progressbar", { name: "Importando" });
  expect(screen.getByRole("button", { name: "Cancelar" })).toBeVisible();
  expect(within(bar).queryByRole("button")).toBeNull();
});
