import { commands } from "@/bridge";
import { Journal, OperationItem } from "@/components/Journal";
import { useT } from "@/i18n/t";
import { SettingsFrame } from "./SettingsFrame";

/** What was done, by whom and when; the last operations can be undone. */
export function JournalPage() {
  const t = useT();
  return (
    <SettingsFrame current="/settings/journal">
      <Journal
        label={t("settings-tab-journal")}
        of={["recent"]}
        read={(part) => commands.journalRecent(part)}
      >
        {(operation) => (
          <OperationItem key={operation.id} operation={operation}>
            {operation.summary}
          </OperationItem>
        )}
      </Journal>
    </SettingsFrame>
  );
}
