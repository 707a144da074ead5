import { Undo2, X } from "lucide-react";
import {
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from "react-aria-components";
import { errorWords } from "@/i18n/errors";
import { locale } from "@/i18n/locale";
import { translator, useT } from "@/i18n/t";
import { Button, IconButton } from "./Button";
import styles from "./toast.module.css";

interface Message {
  text: string;
  tone: "done" | "failed";
  undo?: () => void;
}

const queue = new ToastQueue<Message>({ maxVisibleToasts: 3 });
let newest: string | undefined;

/**
 * Says that something was done, with the way back where there is one. It takes the place of what was said to be done
 * before, so that messages never pile up over the page; the history of operations takes back the rest.
 */
export function notify(text: string, undo?: () => void): void {
  if (newest !== undefined) queue.close(newest);
  const timeout = undo ? 12_000 : 6_000;
  newest = queue.add({ text, tone: "done", ...(undo && { undo }) }, { timeout });
}

/** Says what an action could not do; stays until it is closed. */
export function notifyError(error: unknown): void {
  queue.add({ text: errorWords(translator(locale()), error), tone: "failed" });
}

/** Says the same of work that another screen shows. */
export function notifyErrorOn(screen: string, error: unknown): void {
  queue.add({ text: `${screen}: ${errorWords(translator(locale()), error)}`, tone: "failed" });
}

/** Takes back every message: what one person was told, and offered to undo, is not the next one's. */
export function forgetMessages(): void {
  queue.clear();
}

/** The corner of the window where messages appear. */
export function Toasts() {
  const t = useT();
  return (
    <ToastRegion queue={queue} className={styles.region} aria-label={t("toast-region")}>
      {({ toast }) => (
        <Toast toast={toast} className={styles.toast} data-tone={toast.content.tone}>
          <ToastContent className={styles.content}>
            <Text slot="title">{toast.content.text}</Text>
          </ToastContent>
          {toast.content.undo && (
            <Button
              look="quiet"
              icon={Undo2}
              onPress={() => {
                toast.content.undo?.();
                queue.close(toast.key);
              }}
            >
              {t("action-undo")}
            </Button>
          )}
          <IconButton icon={X} label={t("action-close")} onPress={() => queue.close(toast.key)} />
        </Toast>
      )}
    </ToastRegion>
  );
}
