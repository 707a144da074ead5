import { useQuery } from "@tanstack/react-query";
import { type CompanyFilter, commands } from "@/bridge";
import { useT } from "@/i18n/t";
import { GroupDialog } from "./GroupDialog";
import { rostersQuery } from "./rosters/queries";

interface RostersDialogProps {
  filter: CompanyFilter;
  count: number;
  onDone: () => void;
  onClose: () => void;
}

/** Puts many companies into lists and takes them out of others. */
export function RostersDialog({ filter, count, ...ways }: RostersDialogProps) {
  const t = useT();
  const { data = [] } = useQuery(rostersQuery);
  const open = data.filter(({ archivedOn }) => archivedOn === null);
  return (
    <GroupDialog
      title={t("rosters-put-title", { count })}
      put={{
        label: t("rosters-put"),
        names: open.map(({ name, purpose }) => ({ id: name, label: name, detail: purpose })),
        make: (name) => t("rosters-make", { name }),
      }}
      take={{
        label: t("rosters-take"),
        options: open.map(({ id, name }) => ({ id, label: name })),
      }}
      onApply={(put, take) => commands.rostersPut({ filter, put, take })}
      {...ways}
    />
  );
}
