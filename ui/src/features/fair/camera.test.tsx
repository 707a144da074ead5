import { QueryClientProvider } from "@tanstack/react-query";
import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { localClient } from "@/bridge/client";
import { type Answers, mockBridge } from "@/bridge/mock";
import { CameraReader } from "./CameraReader";
import { luma, probeCamera } from "./camera";
import { readAs } from "./testing";

const stop = vi.fn();
const getUserMedia = vi.fn();

/** What the window says that there is of cameras. */
function giveDevices(mediaDevices: object | undefined): void {
  Object.defineProperty(navigator, "mediaDevices", { value: mediaDevices, configurable: true });
}

beforeEach(() => {
  stop.mockReset();
  getUserMedia.mockReset();
  getUserMedia.mockImplementation(async () => ({ getTracks: () => [{ stop }] }));
  giveDevices({ getUserMedia });
  vi.spyOn(HTMLMediaElement.prototype, "play").mockResolvedValue();
  vi.spyOn(HTMLVideoElement.prototype, "videoWidth", "get").mockReturnValue(1280);
  vi.spyOn(HTMLVideoElement.prototype, "videoHeight", "get").mockReturnValue(720);
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockImplementation(
    () =>
      ({
        drawImage: () => undefined,
        getImageData: (_: number, __: number, width: number, height: number) => ({
          data: new Uint8ClampedArray(width * height * 4).fill(255),
        }),
      }) as never,
  );
});

afterEach(() => {
  Reflect.deleteProperty(navigator, "mediaDevices");
  vi.restoreAllMocks();
  vi.useRealTimers();
});

function show(answers: Answers) {
  mockBridge(answers);
  const onCodes = vi.fn();
  const view = render(
    <QueryClientProvider client={localClient()}>
      <CameraReader onCodes={onCodes} />
    </QueryClientProvider>,
  );
  return { onCodes, person: userEvent.setup(), ...view };
}

describe("the camera", () => {
  it("reads frames in grey, tells a code once, and stops when one leaves", async () => {
    const fairReadFrame = vi.fn((_: { frame: { width: number; height: number; luma: string } }) => [
      readAs("PROA1.abc"),
    ]);
    const { onCodes, person, unmount } = show({ fairReadFrame });
    await person.click(screen.getByRole("button", { name: "Usar la cámara" }));
    await waitFor(() => expect(fairReadFrame.mock.calls.length).toBeGreaterThan(2));
    expect(onCodes).toHaveBeenCalledExactlyOnceWith([readAs("PROA1.abc")]);
    const frame = fairReadFrame.mock.calls[0]?.[0].frame;
    expect(frame).toMatchObject({ width: 640, height: 360 });
    expect(atob(frame?.luma ?? "")).toHaveLength(640 * 360);
    unmount();
    expect(stop).toHaveBeenCalledOnce();
  });

  it("has one frame at a time with the desk", async () => {
    let answer: (codes: never[]) => void = () => undefined;
    const fairReadFrame = vi.fn(
      () =>
        new Promise<never[]>((resolve) => {
          answer = resolve;
        }),
    );
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const { person } = show({ fairReadFrame });
    await person.click(screen.getByRole("button", { name: "Usar la cámara" }));
    await screen.findByText("Pon el código frente a la cámara.");
    await act(() => vi.advanceTimersByTimeAsync(2000));
    expect(fairReadFrame).toHaveBeenCalledOnce();
    answer([]);
    await act(() => vi.advanceTimersByTimeAsync(400));
    expect(fairReadFrame.mock.calls.length).toBeGreaterThan(1);
  });

  it("is closed at once where one left before it opened", async () => {
    let opened: (stream: unknown) => void = () => undefined;
    getUserMedia.mockImplementation(
      () =>
        new Promise((resolve) => {
          opened = resolve;
        }),
    );
    const { person, unmount } = show({});
    await person.click(screen.getByRole("button", { name: "Usar la cámara" }));
    unmount();
    opened({ getTracks: () => [{ stop }] });
    await waitFor(() => expect(stop).toHaveBeenCalledOnce());
  });

  it("that is not there or not allowed is said so, and a picture is offered", async () => {
    getUserMedia.mockRejectedValue(new DOMException("no", "NotAllowedError"));
    const { onCodes, person } = show({ fairReadPicture: () => [readAs("PROA1.abc")] });
    await person.click(screen.getByRole("button", { name: "Usar la cámara" }));
    expect(await screen.findByText(/No hay permiso para usar la cámara/)).toBeVisible();
    await person.click(screen.getByRole("button", { name: "Leer una foto" }));
    await waitFor(() => expect(onCodes).toHaveBeenCalledWith([readAs("PROA1.abc")]));
  });

  it("is found absent where the webview gives none", async () => {
    giveDevices(undefined);
    expect(await probeCamera()).toBe("absent");
  });

  it("that works is closed after it was tried", async () => {
    expect(await probeCamera()).toBe("works");
    expect(stop).toHaveBeenCalledOnce();
  });
});

describe("the grey of a picture", () => {
  it("is white for white, black for black, and lighter for green than for blue", () => {
    const pixels = Uint8ClampedArray.from([
      ...[255, 255, 255, 255],
      ...[0, 0, 0, 255],
      ...[0, 255, 0, 255],
      ...[0, 0, 255, 255],
    ]);
    expect([...luma(pixels)]).toEqual([255, 0, 150, 29]);
  });
});
