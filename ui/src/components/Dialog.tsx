import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useT } from "@/i18n/t";
import { Button, IconButton } from "./Button";
import styles from "./Dialog.module.css";

interface DialogProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  width?: "narrow" | "wide";
  children: ReactNode;
}

/** A question or a short form over the page. Escape and the cross leave it. */
export function Dialog({ title, isOpen, onClose, width = "narrow", children }: DialogProps) {
  const t = useT();
  return (
    <ModalOverlay
      className={styles.overlay}
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={styles.modal} data-width={width}>
        <AriaDialog className={styles.dialog}>
          <header className={styles.header}>
            <Heading slot="title">{title}</Heading>
            <IconButton icon={X} label={t("action-close")} onPress={onClose} />
          </header>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

interface ConfirmDialogProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  /** The verb of what will happen. */
  action: string;
  isDangerous?: boolean;
  isPending?: boolean;
  onConfirm: () => void;
  children: ReactNode;
}

/** Asks before something that is hard to take back. */
export function ConfirmDialog({
  action,
  isDangerous = false,
  isPending = false,
  onConfirm,
  children,
  ...dialog
}: ConfirmDialogProps) {
  const t = useT();
  return (
    <Dialog {...dialog}>
      <div className={styles.text}>{children}</div>
      <footer className={styles.footer}>
        <Button look={isDangerous ? "danger" : "primary"} isPending={isPending} onPress={onConfirm}>
          {action}
        </Button>
        <Button onPress={dialog.onClose}>{t("action-cancel")}</Button>
      </footer>
    </Dialog>
  );
}
