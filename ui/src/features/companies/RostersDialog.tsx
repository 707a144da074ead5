import { type CompanyFilter, commands } from "@/bridge";
import { useT } from "@/i18n/t";
import { GroupDialog } from "./GroupDialog";
import { useRosterChoices } from "./group-choices";

interface RostersDialogProps {
  filter: CompanyFilter;
  count: number;
  onDone: () => void;
  onClose: () => void;
}

/** Puts many companies into lists and takes them out of others. */
export function RostersDialog({ filter, count, ...ways }: RostersDialogProps) {
  const t = useT();
  return (
    <GroupDialog
      title={t("rosters-put-title", { count })}
      choices={useRosterChoices()}
      labels={{ put: t("rosters-put"), take: t("rosters-take") }}
      onApply={(put, take) => commands.rostersPut({ filter, put, take })}
      {...ways}
    />
  );
}
