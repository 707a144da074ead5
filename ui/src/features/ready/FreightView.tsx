import { useQuery } from "@tanstack/react-query";
import { Ellipsis, PencilLine, Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import { commands, type FreightList, type FreightRow, type FreightSum } from "@/bridge";
import { Button } from "@/components/Button";
import { Fact, Facts } from "@/components/Facts";
import { FilterBar, FilterSearch, useTypedSearch } from "@/components/FilterBar";
import { Code, Count, Money } from "@/components/figures";
import { ListTable } from "@/components/ListTable";
import { Menu } from "@/components/Menu";
import { useMay } from "@/components/may";
import { useOpened } from "@/components/opened";
import { Section } from "@/components/Page";
import { MoreRows, usePortions } from "@/components/portions";
import { EmptyState, ErrorView, Skeleton } from "@/components/states";
import textStyles from "@/components/text.module.css";
import { quantity } from "@/i18n/format";
import { plain } from "@/i18n/plain";
import { useT, useWords } from "@/i18n/t";
import { FreightDialog } from "./FreightDialog";
import { FrozenNotice, useFrozen } from "./Frozen";
import { sumsOf } from "./freight-form";
import { useParties } from "./parties";
import { freightQuery } from "./queries";
import type { ViewProps } from "./ReadyTab";
import { RequestDialog } from "./RequestDialog";
import { useRemoving } from "./use-removing";

/** What a mission sends: goods and samples, whose they are, and whether they come back. */
export function FreightView(props: ViewProps) {
  const { mission } = props;
  const t = useT();
  const may = useMay("register-to-missions");
  const isFrozen = useFrozen(mission);
  const { data: list, error, refetch } = useQuery(freightQuery(mission));
  const [isMaking, setMaking] = useState(false);
  const make = may && (
    <Button look="primary" icon={Plus} onPress={() => setMaking(true)}>
      {t(isFrozen ? "ready-freight-request" : "ready-freight-new")}
    </Button>
  );
  const hasRows = (list?.rows.length ?? 0) > 0 && !error;
  return (
    <>
      <Section title={t("ready-view-freight")} actions={hasRows && make}>
        <FrozenNotice mission={mission} />
        {error && <ErrorView error={error} onRetry={() => void refetch()} />}
        {!list && !error && <Skeleton rows={6} />}
        {list?.rows.length === 0 && !error && (
          <EmptyState title={t("ready-freight-none")} action={make}>
            {t("ready-freight-none-text")}
          </EmptyState>
        )}
        {list && hasRows && <Sums list={list} />}
        {list && hasRows && <Goods {...props} rows={list.rows} />}
      </Section>
      {list && hasRows && <ByCompany mission={mission} rows={list.rows} />}
      {isMaking && <FreightDialog mission={mission} row={null} onClose={() => setMaking(false)} />}
    </>
  );
}

function Sums({ list: { sums } }: { list: FreightList }) {
  const t = useT();
  const parts = [
    { id: "all", name: t("ready-freight-all"), sum: sums.all },
    { id: "temporary", name: t("stay-temporary"), sum: sums.temporary },
    { id: "to-stay", name: t("stay-to-stay"), sum: sums.toStay },
  ];
  return (
    <Facts>
      {parts.map(({ id, name, sum }) => (
        <Fact key={id} name={name}>
          <SumWords sum={sum} />
        </Fact>
      ))}
    </Facts>
  );
}

function SumWords({ sum }: { sum: FreightSum }) {
  const t = useT();
  return (
    <>
      {quantity(sum.weightKg, "kg")}
      {sum.value.map((value) => (
        <span key={value.currency} className={textStyles.under}>
          <Money value={value} />
        </span>
      ))}
      <span className={textStyles.under}>
        {t("ready-freight-count", { count: sum.items, packages: `${sum.packages}` })}
      </span>
    </>
  );
}

interface GoodsProps extends ViewProps {
  rows: readonly FreightRow[];
}

function Goods({ mission, search, onSearch, rows }: GoodsProps) {
  const t = useT();
  const words = useWords();
  const may = useMay("register-to-missions");
  const isFrozen = useFrozen(mission);
  const { companyOf } = useParties(mission);
  const typed = useTypedSearch(search.text ?? "", (text) => onSearch({ text }));
  const edited = useOpened(rows);
  const [gone, setGone] = useState<FreightRow | null>(null);
  const remove = useRemoving();
  const text = plain(search.text ?? "");
  const { limit, more } = usePortions(text);
  const found = rows.filter(({ registrationId, freight }) =>
    [freight.name, freight.package, companyOf(registrationId)].some((one) =>
      plain(one).includes(text),
    ),
  );
  return (
    <>
      <FilterBar label={t("ready-freight-search")}>
        <FilterSearch label={t("ready-freight-search")} {...typed} />
      </FilterBar>
      {found.length === 0 && <EmptyState title={t("ready-found-none")} />}
      {found.length > 0 && (
        <ListTable
          label={t("ready-view-freight")}
          rows={found.slice(0, limit)}
          rowId={({ id }) => id}
          columns={[
            {
              id: "name",
              label: t("ready-goods"),
              show: ({ freight, registrationId }) => (
                <>
                  {freight.name}
                  <span className={textStyles.under}>{companyOf(registrationId)}</span>
                </>
              ),
            },
            {
              id: "quantity",
              label: t("ready-quantity"),
              align: "end",
              isWhole: true,
              show: ({ freight }) => quantity(freight.quantity, freight.unit),
            },
            {
              id: "code",
              label: t("ready-hs-code"),
              isWhole: true,
              isExtra: true,
              show: ({ freight }) => freight.hsCode && <Code hs>{freight.hsCode}</Code>,
            },
            {
              id: "package",
              label: t("ready-package"),
              isExtra: true,
              show: ({ freight }) => freight.package,
            },
            {
              id: "stay",
              label: t("ready-stay"),
              show: ({ freight }) => words(`stay-${freight.stay}`),
            },
            {
              id: "weight",
              label: t("ready-weight"),
              align: "end",
              isWhole: true,
              show: ({ freight }) => quantity(freight.weightKg, "kg"),
            },
            {
              id: "value",
              label: t("ready-value"),
              align: "end",
              isWhole: true,
              show: ({ freight }) => (
                <Money value={{ amount: freight.value, currency: freight.currency }} />
              ),
            },
            {
              id: "actions",
              label: t("registration-moves"),
              align: "end",
              show: (row) =>
                may && (
                  <Menu
                    icon={Ellipsis}
                    label={t("ready-actions-of", { name: row.freight.name })}
                    actions={[
                      {
                        id: "edit",
                        label: t(isFrozen ? "ready-request" : "ready-edit"),
                        icon: PencilLine,
                        onAction: () => edited.open(row),
                      },
                      {
                        id: "remove",
                        label: t(isFrozen ? "ready-freight-request-gone" : "ready-remove"),
                        icon: Trash2,
                        onAction: () =>
                          isFrozen
                            ? setGone(row)
                            : remove(row.freight.name, () =>
                                commands.readyRemoveFreight(row.id, row.version),
                              ),
                      },
                    ]}
                  />
                ),
            },
          ]}
        />
      )}
      {found.length > limit && <MoreRows count={limit} onMore={more} />}
      {edited.row && (
        <FreightDialog
          key={edited.row.id}
          mission={mission}
          row={edited.row}
          isGone={edited.isGone}
          onClose={edited.close}
        />
      )}
      {gone && (
        <RequestDialog
          change={{ of: "freight-gone", id: gone.id, version: gone.version }}
          about={t("ready-change-freight-gone", { name: gone.freight.name })}
          onClose={() => setGone(null)}
        />
      )}
    </>
  );
}

function ByCompany({ mission, rows }: { mission: string; rows: readonly FreightRow[] }) {
  const t = useT();
  const { companyOf } = useParties(mission);
  return (
    <Section title={t("ready-freight-by-company")}>
      <ListTable
        label={t("ready-freight-by-company")}
        rows={sumsOf(rows)}
        rowId={({ id }) => id ?? ""}
        columns={[
          { id: "company", label: t("registration-company"), show: ({ id }) => companyOf(id) },
          {
            id: "items",
            label: t("ready-goods"),
            align: "end",
            show: ({ items }) => <Count value={items} />,
          },
          {
            id: "packages",
            label: t("ready-packages"),
            align: "end",
            show: ({ packages }) => <Count value={packages} />,
          },
          {
            id: "weight",
            label: t("ready-weight"),
            align: "end",
            isWhole: true,
            show: ({ weightKg }) => quantity(weightKg, "kg"),
          },
          {
            id: "value",
            label: t("ready-value"),
            align: "end",
            isWhole: true,
            show: ({ value }) =>
              value.map((money) => (
                <div key={money.currency}>
                  <Money value={money} />
                </div>
              )),
          },
        ]}
      />
    </Section>
  );
}
