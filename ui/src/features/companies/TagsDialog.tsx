import { type CompanyFilter, commands } from "@/bridge";
import { useT } from "@/i18n/t";
import { GroupDialog } from "./GroupDialog";
import { useTagChoices } from "./group-choices";

interface TagsDialogProps {
  filter: CompanyFilter;
  count: number;
  onDone: () => void;
  onClose: () => void;
}

/** Puts tags on many companies and takes others off. */
export function TagsDialog({ filter, count, ...ways }: TagsDialogProps) {
  const t = useT();
  return (
    <GroupDialog
      title={t("tags-put-title", { count })}
      choices={useTagChoices()}
      labels={{ put: t("tags-put"), take: t("tags-take") }}
      onApply={(put, take) => commands.tagsPut({ filter, put, take })}
      {...ways}
    />
  );
}
