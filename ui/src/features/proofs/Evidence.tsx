import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Download, Paperclip, Trash2 } from "lucide-react";
import { useRef } from "react";
import { commands, type EvidenceOf, type EvidenceRow } from "@/bridge";
import { Button, IconButton } from "@/components/Button";
import { Moment } from "@/components/figures";
import { Section } from "@/components/Page";
import { useSaving } from "@/components/saving";
import { notifyError } from "@/components/toast";
import { notifyUndoable } from "@/components/undo";
import { useFormats } from "@/i18n/format";
import { useT } from "@/i18n/t";
import styles from "./Proofs.module.css";

interface EvidenceProps {
  of: EvidenceOf;
  rows: readonly EvidenceRow[];
  /** Documents of what was handed out stay with it; more can be added. */
  isFixed?: boolean;
}

/** The documents that show what a proof or a declaration says. */
export function Evidence({ of, rows, isFixed = false }: EvidenceProps) {
  const t = useT();
  const formats = useFormats();
  const list = useRef<HTMLUListElement>(null);
  const { attach, detach } = useEvidence(of, () => list.current?.focus());
  const saving = useSaving();
  return (
    <Section
      title={t("evidence-title")}
      help={t(isFixed ? "evidence-fixed-help" : "evidence-help")}
      actions={
        <Button icon={Paperclip} isPending={attach.isPending} onPress={() => attach.mutate()}>
          {t("evidence-attach")}
        </Button>
      }
    >
      {(rows.length > 0 || detach.isSuccess) && (
        <ul ref={list} className={styles.evidence} aria-label={t("evidence-title")} tabIndex={-1}>
          {rows.map(({ id, name, size, at }) => (
            <li key={id}>
              <span className={styles.name}>{name}</span>
              <span>{formats.bytes(size)}</span>
              <Moment iso={at} />
              <IconButton
                icon={Download}
                label={t("evidence-save", { name })}
                onPress={() => saving.mutate(() => commands.evidenceSave(id))}
              />
              {!isFixed && (
                <IconButton
                  icon={Trash2}
                  label={t("evidence-detach", { name })}
                  isDisabled={detach.isPending}
                  onPress={() => detach.mutate(id)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function useEvidence(of: EvidenceOf, onDetached: () => void) {
  const t = useT();
  const client = useQueryClient();
  const topic = of.of === "proof" ? "origin_proofs_kept" : "supplier_declarations";
  const read = () => client.invalidateQueries({ queryKey: [topic] });
  const attach = useMutation({
    mutationFn: () => commands.evidenceAttach(of),
    onSuccess: async (attached) => {
      if (attached === null) return;
      await read();
      await notifyUndoable(t("evidence-attached"));
    },
    onError: notifyError,
  });
  const detach = useMutation({
    mutationFn: (id: string) => commands.evidenceDetach(id),
    onSuccess: async () => {
      await read();
      // The button that had the focus is gone with its row.
      onDetached();
      await notifyUndoable(t("evidence-detached"));
    },
    onError: notifyError,
  });
  return { attach, detach };
}
