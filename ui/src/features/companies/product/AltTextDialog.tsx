import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type AltText, commands, type PhotographRow } from "@/bridge";
import { useDraft } from "@/components/drafts";
import { RecordDialog } from "@/components/RecordDialog";
import { isStaleError, useStale } from "@/components/StaleNotice";
import { TextField } from "@/components/TextField";
import { notifyUndoable } from "@/components/undo";
import { useT } from "@/i18n/t";
import styles from "./product.module.css";
import { photographQuery, photographsQuery } from "./queries";

interface AltTextDialogProps {
  product: string;
  /** The photograph as it is kept by now. */
  row: PhotographRow;
  onClose: () => void;
}

/** Asks what is on a photograph, in both languages: it is read to whoever does not see it. */
export function AltTextDialog({ product, row, onClose }: AltTextDialogProps) {
  const t = useT();
  const client = useQueryClient();
  const { id, version, alt } = row;
  const known = { version, alt };
  const draft = useDraft("photograph", id, known);
  const { data: picture } = useQuery(photographQuery(id, "full"));
  const read = () => client.invalidateQueries(photographsQuery(product));
  const saving = useMutation({
    mutationFn: () => commands.photographsDescribe({ id, ...draft.value }),
    onSuccess: async () => {
      await draft.settle();
      await read();
      onClose();
      await notifyUndoable(t("photograph-described"));
    },
    onError: (error) => (isStaleError(error) ? read() : undefined),
  });
  const stale = useStale(draft, saving, known);
  const typed = draft.value.alt;
  const set = (part: Partial<AltText>) =>
    draft.edit((now) => ({ ...now, alt: { ...now.alt, ...part } }));
  return (
    <RecordDialog
      title={t("photograph-alt-title")}
      width="wide"
      draft={draft}
      saving={saving}
      stale={stale}
      onClose={onClose}
    >
      {picture && <img className={styles.large} src={picture} alt="" />}
      <p>{t("photograph-alt-help")}</p>
      <TextField
        name="es"
        label={t("column-product-photographs-alt-es")}
        isPublished
        isRequired
        value={typed.es}
        onChange={(es) => set({ es })}
        autoFocus
      />
      <TextField
        name="en"
        label={t("column-product-photographs-alt-en")}
        isPublished
        isRequired
        value={typed.en}
        onChange={(en) => set({ en })}
      />
    </RecordDialog>
  );
}
