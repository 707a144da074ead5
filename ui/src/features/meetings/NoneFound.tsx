import { Button } from "@/components/Button";
import { EmptyState } from "@/components/states";
import { useT } from "@/i18n/t";
import type { ViewProps } from "./MeetingsTab";

/** Nothing is like what is filtered, with the way back to everything. */
export function NoneFound({ onSearch }: Pick<ViewProps, "onSearch">) {
  const t = useT();
  return (
    <EmptyState
      title={t("meetings-found-none")}
      action={
        <Button onPress={() => onSearch({ text: null, states: null, side: null, met: null })}>
          {t("filter-clear")}
        </Button>
      }
    />
  );
}
