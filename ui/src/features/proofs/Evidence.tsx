import { useMutation } from "@tanstack/react-query";
import { Paperclip, X } from "lucide-react";
import { commands, type EvidenceOf, type EvidenceRow } from "@/bridge";
import { Button, IconButton } from "@/components/Button";
import { Section } from "@/components/Page";
import { useSaving } from "@/components/saving";
import { notifyError } from "@/components/toast";
import { notifyUndoable } from "@/components/undo";
import { useFormats } from "@/i18n/format";
import { useT } from "@/i18n/t";

interface EvidenceProps {
  of: EvidenceOf;
  rows: readonly EvidenceRow[];
}

/** The documents that show what a proof says. */
export function Evidence({ of, rows }: EvidenceProps) {
  const t = useT();
  const formats = useFormats();
  const saving = useSaving();
  const attach = useMutation({
    mutationFn: () => commands.evidenceAttach(of),
    onSuccess: (id) => {
      if (id) void notifyUndoable(t("evidence-attached"));
    },
    onError: notifyError,
  });
  const detach = useMutation({
    mutationFn: (id: string) => commands.evidenceDetach(id),
    onSuccess: () => void notifyUndoable(t("evidence-detached")),
    onError: notifyError,
  });
  return (
    <Section
      title={t("evidence-title")}
      help={t("evidence-help")}
      actions={
        <Button icon={Paperclip} isPending={attach.isPending} onPress={() => attach.mutate()}>
          {t("evidence-attach")}
        </Button>
      }
    >
      {rows.length === 0 && <p>{t("evidence-none")}</p>}
      <ul>
        {rows.map(({ id, name, size }) => (
          <li key={id}>
            <Button look="quiet" onPress={() => saving.mutate(() => commands.evidenceSave(id))}>
              {`${name} (${formats.bytes(size)})`}
            </Button>
            <IconButton
              icon={X}
              label={t("evidence-detach", { name })}
              onPress={() => detach.mutate(id)}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}
