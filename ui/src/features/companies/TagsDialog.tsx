import { useQuery } from "@tanstack/react-query";
import { type CompanyFilter, commands } from "@/bridge";
import { useT } from "@/i18n/t";
import { GroupDialog } from "./GroupDialog";
import { tagsQuery } from "./tags/queries";

interface TagsDialogProps {
  filter: CompanyFilter;
  count: number;
  onDone: () => void;
  onClose: () => void;
}

/** Puts tags on many companies and takes others off. */
export function TagsDialog({ filter, count, ...ways }: TagsDialogProps) {
  const t = useT();
  const { data = [] } = useQuery(tagsQuery);
  const used = data.filter(({ isRetired }) => !isRetired);
  return (
    <GroupDialog
      title={t("tags-put-title", { count })}
      put={{
        label: t("tags-put"),
        names: used.map(({ name, explanation }) => ({
          id: name,
          label: name,
          detail: explanation,
        })),
        make: (name) => t("tags-make", { name }),
      }}
      take={{
        label: t("tags-take"),
        options: data.map(({ id, name }) => ({ id, label: name })),
      }}
      onApply={(put, take) => commands.tagsPut({ filter, put, take })}
      {...ways}
    />
  );
}
