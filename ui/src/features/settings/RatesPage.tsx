import { useInfiniteQuery, useMutation, useQuery } from "@tanstack/react-query";
import { FileSearch, Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import { type ChosenRates, commands, type RateRow } from "@/bridge";
import { todayQuery } from "@/bridge/queries";
import { Button, IconButton } from "@/components/Button";
import { DataGrid, type GridColumn } from "@/components/DataGrid";
import { Day } from "@/components/figures";
import { EmptyState, ErrorView, Skeleton } from "@/components/states";
import { notifyError } from "@/components/toast";
import { notifyUndoable } from "@/components/undo";
import { decimal, useFormats } from "@/i18n/format";
import { useT } from "@/i18n/t";
import { ratesQuery } from "./queries";
import { RateDialog } from "./RateDialog";
import { RatesImport } from "./RatesImport";
import { SettingsFrame } from "./SettingsFrame";
import styles from "./settings.module.css";

/** The exchange rates that the office wrote down: the newest first, by hand or from a file. */
export function RatesPage() {
  const t = useT();
  const [open, setOpen] = useState<{ known: RateRow | null } | null>(null);
  const [chosen, setChosen] = useState<ChosenRates | null>(null);
  const choosing = useMutation({
    mutationFn: () => commands.ratesChoose(),
    onSuccess: (file) => setChosen(file),
  });
  const add = (
    <Button look="primary" icon={Plus} onPress={() => setOpen({ known: null })}>
      {t("rates-add")}
    </Button>
  );
  return (
    <SettingsFrame
      current="/settings/rates"
      actions={
        <>
          <Button
            icon={FileSearch}
            isPending={choosing.isPending}
            onPress={() => choosing.mutate()}
          >
            {t("rates-import")}
          </Button>
          {add}
        </>
      }
    >
      <p className={styles.narrow}>{t("rates-help")}</p>
      {choosing.error && <ErrorView error={choosing.error} />}
      <Rates onOpen={(known) => setOpen({ known })} />
      {open && <RateDialog known={open.known} onClose={() => setOpen(null)} />}
      {chosen && <RatesImport file={chosen} onClose={() => setChosen(null)} />}
    </SettingsFrame>
  );
}

function Rates({ onOpen }: { onOpen: (rate: RateRow) => void }) {
  const t = useT();
  const columns = useRateColumns();
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } =
    useInfiniteQuery(ratesQuery);
  if (error) return <ErrorView error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={8} />;
  const total = data.pages[0]?.total ?? 0;
  return (
    <DataGrid
      label={t("settings-tab-rates")}
      name="rates"
      columns={columns}
      rows={data.pages.flatMap((page) => page.rows)}
      onOpen={onOpen}
      {...(hasNextPage && { onMore: () => void fetchNextPage() })}
      isLoadingMore={isFetchingNextPage}
      summary={total > 0 && t("rates-count", { count: total })}
      empty={<EmptyState title={t("rates-none")}>{t("rates-none-text")}</EmptyState>}
    />
  );
}

function useRateColumns(): GridColumn<RateRow>[] {
  const t = useT();
  const formats = useFormats();
  const { data: today } = useQuery(todayQuery);
  const removing = useMutation({
    mutationFn: ({ id, version }: RateRow) => commands.ratesRemove({ id, version }),
    onSuccess: () => notifyUndoable(t("rates-removed")),
    onError: notifyError,
  });
  return [
    {
      id: "on",
      label: t("rates-on"),
      width: "1.6fr",
      minWidth: 220,
      show: ({ on }) => (
        <>
          <Day iso={on} />
          {today && isOld(on, today.today) && (
            <span className={styles.aside}>{` · ${t("rates-old")}`}</span>
          )}
        </>
      ),
    },
    {
      id: "pair",
      label: t("rates-pair"),
      width: "1fr",
      minWidth: 120,
      show: ({ from, to }) => t("rates-pair-of", { from, to }),
    },
    {
      id: "rate",
      label: t("rates-figure"),
      width: "1fr",
      minWidth: 100,
      align: "end",
      show: ({ rate }) => decimal(rate),
    },
    {
      id: "source",
      label: t("rates-source"),
      width: "2fr",
      minWidth: 160,
      show: ({ source }) => source,
    },
    {
      id: "actions",
      label: t("rates-actions"),
      width: "0.5fr",
      minWidth: 80,
      align: "end",
      show: (row) => (
        <IconButton
          icon={Trash2}
          label={t("rates-remove", { from: row.from, to: row.to, on: formats.day(row.on) })}
          onPress={() => removing.mutate(row)}
        />
      ),
    },
  ];
}

/** Whether a day is more than a year before another: days sort as their text does. */
function isOld(on: string, today: string): boolean {
  return on < `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
}
