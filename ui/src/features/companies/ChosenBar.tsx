import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Archive, Copy, FileSpreadsheet, ListPlus, Merge, PencilLine, Tags, X } from "lucide-react";
import { useState } from "react";
import { type CompanyFilter, commands } from "@/bridge";
import { Button } from "@/components/Button";
import { ReasonDialog } from "@/components/ReasonDialog";
import { notify, notifyError } from "@/components/toast";
import { notifyUndoable } from "@/components/undo";
import { useT } from "@/i18n/t";
import { BulkDialog } from "./BulkDialog";
import styles from "./companies.module.css";
import type { CompanyGrid } from "./company-grid";
import { ExportDialog } from "./ExportDialog";
import { companiesOf } from "./queries";
import { RostersDialog } from "./RostersDialog";
import { TagsDialog } from "./TagsDialog";

interface ChosenBarProps {
  /** The companies that are chosen. */
  filter: CompanyFilter;
  count: number;
  grid: CompanyGrid;
  onClear: () => void;
}

/** What can be done with the chosen companies, all of them at once. */
export function ChosenBar({ filter, count, grid, onClear }: ChosenBarProps) {
  const t = useT();
  const navigate = useNavigate();
  const [isArchiving, setArchiving] = useState(false);
  const [isExporting, setExporting] = useState(false);
  const [isTagging, setTagging] = useState(false);
  const [isEditing, setEditing] = useState(false);
  const [isListing, setListing] = useState(false);
  const copying = useMutation({
    mutationFn: async () => {
      const rows = await companiesOf(filter);
      const lines = rows.map(({ legalName, rfc }) => [legalName, rfc ?? ""].join("\t"));
      await navigator.clipboard.writeText(lines.join("\n"));
    },
    onSuccess: () => notify(t("companies-copied", { count })),
    onError: notifyError,
  });
  const joining = useMutation({
    mutationFn: () => companiesOf(filter),
    onSuccess: ([keep, gone]) => {
      if (keep && gone) {
        void navigate({ to: "/companies/merge", search: { keep: keep.id, gone: gone.id } });
      }
    },
    onError: notifyError,
  });
  const archiving = useMutation({
    mutationFn: (reason: string) => commands.companiesArchiveAll({ filter, reason }),
    onSuccess: (archived) => {
      setArchiving(false);
      onClear();
      return archived > 0
        ? notifyUndoable(t("companies-archived-together", { count: archived }))
        : notify(t("companies-archived-none"));
    },
  });
  return (
    <div className={styles.chosen}>
      <strong>{t("companies-chosen", { count })}</strong>
      <Button look="quiet" icon={FileSpreadsheet} onPress={() => setExporting(true)}>
        {t("export-chosen")}
      </Button>
      <Button look="quiet" icon={Copy} onPress={() => copying.mutate()}>
        {t("companies-copy")}
      </Button>
      <Button look="quiet" icon={Tags} onPress={() => setTagging(true)}>
        {t("tags-title")}
      </Button>
      <Button look="quiet" icon={ListPlus} onPress={() => setListing(true)}>
        {t("rosters-title")}
      </Button>
      <Button look="quiet" icon={PencilLine} onPress={() => setEditing(true)}>
        {t("bulk-edit")}
      </Button>
      {count === 2 && (
        <Button look="quiet" icon={Merge} onPress={() => joining.mutate()}>
          {t("merge-chosen")}
        </Button>
      )}
      <Button look="quiet" icon={Archive} onPress={() => setArchiving(true)}>
        {t("company-archive")}
      </Button>
      <Button look="quiet" icon={X} onPress={onClear}>
        {t("companies-choose-none")}
      </Button>
      {isExporting && (
        <ExportDialog
          filter={filter}
          count={count}
          grid={grid}
          onClose={() => setExporting(false)}
        />
      )}
      {isTagging && (
        <TagsDialog
          filter={filter}
          count={count}
          onDone={() => {
            setTagging(false);
            onClear();
          }}
          onClose={() => setTagging(false)}
        />
      )}
      {isEditing && (
        <BulkDialog
          filter={filter}
          count={count}
          onDone={() => {
            setEditing(false);
            onClear();
          }}
          onClose={() => setEditing(false)}
        />
      )}
      {isListing && (
        <RostersDialog
          filter={filter}
          count={count}
          onDone={() => {
            setListing(false);
            onClear();
          }}
          onClose={() => setListing(false)}
        />
      )}
      {isArchiving && (
        <ReasonDialog
          title={t("companies-archive-title", { count })}
          label={t("company-archive-reason")}
          action={t("company-archive")}
          isDangerous
          isPending={archiving.isPending}
          error={archiving.error}
          onConfirm={(reason) => archiving.mutate(reason)}
          onClose={() => setArchiving(false)}
        >
          <p>{t("companies-archive-text")}</p>
        </ReasonDialog>
      )}
    </div>
  );
}
