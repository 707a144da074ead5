import type { ReactNode } from "react";
import { Button, Dialog, DialogTrigger, Popover } from "react-aria-components";
import { useT } from "@/i18n/t";
import styles from "./Sentence.module.css";

interface ChipProps {
  /** What this part of the sentence is: "Producto". */
  label: string;
  /** What it says, or null while it is open. */
  text: string | null;
  /** What stands there while it is open: "un producto". */
  open: string;
  children: ReactNode | ((close: () => void) => ReactNode);
}

/** A part of the sentence that is edited in its place. */
export function Chip({ label, text, open, children }: ChipProps) {
  const t = useT();
  return (
    <DialogTrigger>
      <Button
        className={styles.chip}
        data-set={text !== null || undefined}
        aria-label={t("filter-chip", { label, text: text ?? open })}
      >
        {text ?? open}
      </Button>
      <Popover className={styles.popover} placement="bottom start" offset={6}>
        <Dialog aria-label={label} className={styles.editor}>
          {({ close }) => (typeof children === "function" ? children(close) : children)}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
