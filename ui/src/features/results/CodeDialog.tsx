import { useQuery } from "@tanstack/react-query";
import { Copy, MessageSquareQuote } from "lucide-react";
import { useState } from "react";
import { commands, type OutcomeRow } from "@/bridge";
import { Button } from "@/components/Button";
import { Dialog } from "@/components/Dialog";
import { FormActions } from "@/components/Form";
import { PrintMenu } from "@/components/PrintMenu";
import { ErrorView, Skeleton } from "@/components/states";
import { notifyError } from "@/components/toast";
import { useT } from "@/i18n/t";
import { codeQuery } from "./queries";
import { useResultName } from "./result-words";
import styles from "./results.module.css";

interface CodeDialogProps {
  mission: string;
  id: string;
  row: OutcomeRow;
  onConfirm: () => void;
  onClose: () => void;
}

/** The code for the figures of a result, large, to read it out or hand it over on a sheet. */
export function CodeDialog({ mission, id, row, onConfirm, onClose }: CodeDialogProps) {
  const t = useT();
  const nameOf = useResultName();
  const { data: code, error, refetch } = useQuery(codeQuery(id));
  const [isCopied, setCopied] = useState(false);
  return (
    <Dialog title={t("outcomes-code-title", { name: nameOf(row) })} isOpen onClose={onClose}>
      {error && <ErrorView error={error} onRetry={() => void refetch()} />}
      {!code && !error && <Skeleton rows={2} />}
      {code && (
        <>
          <output className={styles.code} aria-label={t("outcomes-code")}>
            {code}
          </output>
          <p>{t("outcomes-code-text")}</p>
        </>
      )}
      <FormActions>
        {code && (
          <>
            <Button look="primary" icon={MessageSquareQuote} onPress={onConfirm}>
              {t("outcomes-confirm")}
            </Button>
            <Button
              icon={Copy}
              onPress={() =>
                void navigator.clipboard.writeText(code).then(() => setCopied(true), notifyError)
              }
            >
              {t(isCopied ? "outcomes-code-copied" : "outcomes-code-copy")}
            </Button>
            <PrintMenu
              label={t("outcomes-code-sheet")}
              print={(language) =>
                commands.resultsPrintCode({
                  wanted: { missionId: mission, resultId: id },
                  language,
                })
              }
            />
          </>
        )}
        <Button onPress={onClose}>{t("action-close")}</Button>
      </FormActions>
    </Dialog>
  );
}
