/** The camera of the machine, where the window may use one: frames in grey, read by the desk. */
import { type RefObject, useEffect, useRef, useState } from "react";
import { type CameraFrame, type CameraProbe, commands, type ReadCode } from "@/bridge";

/** How the camera stands. */
export type CameraState = "starting" | "works" | "forbidden" | "absent";

/** The longer side of a frame, in pixels: a code that fills a third of the picture is read well by it. */
const longest = 640;
/** Between two frames, in milliseconds. */
const pause = 200;
/** A code that stays before the camera is told once in so many milliseconds. */
const sameAfter = 3000;

const wanted: MediaStreamConstraints = {
  audio: false,
  video: { facingMode: "environment", width: { ideal: 1280 } },
};

/** What the window finds of a camera; one that it opened is closed at once. */
export async function probeCamera(): Promise<CameraProbe> {
  try {
    stop(await open());
    return "works";
  } catch (error) {
    return reasonOf(error);
  }
}

/** Reads codes from the camera for as long as the part is shown, and tells how it stands. */
export function useCamera(onCodes: (codes: ReadCode[]) => void): {
  state: CameraState;
  video: RefObject<HTMLVideoElement | null>;
} {
  const video = useRef<HTMLVideoElement>(null);
  const [state, setState] = useState<CameraState>("starting");
  const tell = useRef(onCodes);
  useEffect(() => {
    tell.current = onCodes;
  });
  useEffect(() => {
    let stream: MediaStream | null = null;
    let timer: ReturnType<typeof setInterval> | undefined;
    let isOver = false;
    const begin = async () => {
      try {
        const opened = await open();
        // Whoever left meanwhile does not want to be filmed.
        if (isOver) return stop(opened);
        stream = opened;
        const screen = video.current;
        if (screen) {
          screen.srcObject = opened;
          await screen.play();
        }
        if (isOver) return;
        setState("works");
        const reader = readerOf((codes) => tell.current(codes));
        timer = setInterval(() => {
          if (video.current) void reader(video.current);
        }, pause);
      } catch (error) {
        if (!isOver) setState(reasonOf(error));
      }
    };
    void begin();
    return () => {
      isOver = true;
      clearInterval(timer);
      if (stream) stop(stream);
    };
  }, []);
  return { state, video };
}

/** Reads one frame at a time: while the desk looks at one, others are let pass. */
function readerOf(
  onCodes: (codes: ReadCode[]) => void,
): (video: HTMLVideoElement) => Promise<void> {
  const canvas = document.createElement("canvas");
  const seen = new Map<string, number>();
  let isBusy = false;
  return async (video) => {
    if (isBusy) return;
    const frame = frameOf(video, canvas);
    if (!frame) return;
    isBusy = true;
    try {
      const codes = await commands.fairReadFrame(frame);
      const now = Date.now();
      const fresh = codes.filter(({ text }) => now - (seen.get(text) ?? -sameAfter) >= sameAfter);
      for (const { text } of codes) seen.set(text, now);
      if (fresh.length > 0) onCodes(fresh);
    } catch {
      // A frame that cannot be read says nothing; the next one comes at once.
    } finally {
      isBusy = false;
    }
  };
}

/** What the camera sees, in grey; none before it sees anything. */
function frameOf(video: HTMLVideoElement, canvas: HTMLCanvasElement): CameraFrame | null {
  const { videoWidth, videoHeight } = video;
  if (videoWidth === 0 || videoHeight === 0) return null;
  const scale = Math.min(1, longest / Math.max(videoWidth, videoHeight));
  const width = Math.round(videoWidth * scale);
  const height = Math.round(videoHeight * scale);
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) return null;
  context.drawImage(video, 0, 0, width, height);
  return { width, height, luma: inBase64(luma(context.getImageData(0, 0, width, height).data)) };
}

/** The brightness of each pixel by the weights of ITU-R BT.601. */
export function luma(pixels: Uint8ClampedArray): Uint8Array {
  const grey = new Uint8Array(pixels.length / 4);
  for (let at = 0; at < grey.length; at += 1) {
    const red = pixels[at * 4] ?? 0;
    const green = pixels[at * 4 + 1] ?? 0;
    const blue = pixels[at * 4 + 2] ?? 0;
    grey[at] = (red * 299 + green * 587 + blue * 114 + 500) / 1000;
  }
  return grey;
}

/** Bytes as the bridge carries them. */
function inBase64(bytes: Uint8Array): string {
  const portion = 0x8000;
  let text = "";
  for (let at = 0; at < bytes.length; at += portion) {
    text += String.fromCharCode(...bytes.subarray(at, at + portion));
  }
  return btoa(text);
}

function open(): Promise<MediaStream> {
  // Some systems give their webview no cameras at all.
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  return devices?.getUserMedia
    ? devices.getUserMedia(wanted)
    : Promise.reject(new DOMException("no camera", "NotFoundError"));
}

function stop(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

function reasonOf(error: unknown): "forbidden" | "absent" {
  const isForbidden =
    error instanceof DOMException && ["NotAllowedError", "SecurityError"].includes(error.name);
  return isForbidden ? "forbidden" : "absent";
}
