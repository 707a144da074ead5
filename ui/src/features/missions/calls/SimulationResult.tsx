import { useState } from "react";
import type { Method, Simulation, SimulationRow, SimulationTotal } from "@/bridge";
import { Fact, Facts } from "@/components/Facts";
import { Code, Count, Money } from "@/components/figures";
import { ListTable } from "@/components/ListTable";
import { Section } from "@/components/Page";
import textStyles from "@/components/text.module.css";
import { ViewSwitch } from "@/components/ViewSwitch";
import { useT, useWords } from "@/i18n/t";
import type { TypedApplicant } from "./simulation-form";

type View = "compare" | Method;

interface SimulationResultProps {
  /** What came out by each rule. */
  simulations: readonly Simulation[];
  applicants: readonly TypedApplicant[];
  /** The seed of the draw. */
  draw: string;
}

/** What would come out: the rules side by side, or one of them with its sums. */
export function SimulationResult({ simulations, applicants, draw }: SimulationResultProps) {
  const t = useT();
  const words = useWords();
  const [view, setView] = useState<View>("compare");
  const names = new Map(applicants.map(({ companyId, name }) => [companyId, name]));
  const nameOf = (id: string) => names.get(id) ?? t("simulator-company-removed");
  const chosen = simulations.find(({ method }) => method === view);
  return (
    <Section
      title={t("simulator-result")}
      actions={
        <ViewSwitch<View>
          label={t("simulator-rule")}
          views={[
            { id: "compare", label: t("simulator-compare") },
            ...simulations.map(({ method }) => ({
              id: method,
              label: words(`funding-method-${method}`),
            })),
          ]}
          value={view}
          onChange={setView}
        />
      }
    >
      {chosen ? (
        <OneRule simulation={chosen} nameOf={nameOf} draw={draw} />
      ) : (
        <SideBySide simulations={simulations} nameOf={nameOf} />
      )}
    </Section>
  );
}

interface NamedProps {
  nameOf: (id: string) => string;
}

/** What each would get by each rule. */
function SideBySide({ simulations, nameOf }: NamedProps & { simulations: readonly Simulation[] }) {
  const t = useT();
  const words = useWords();
  const rows = simulations[0]?.rows ?? [];
  const shares = simulations.map(({ method, rows: shared }) => ({
    method,
    by: new Map(shared.map((row) => [row.id, row])),
  }));
  return (
    <>
      <ListTable
        label={t("simulator-compare")}
        rows={rows}
        rowId={({ id }) => id}
        columns={[
          { id: "company", label: t("registration-company"), show: ({ id }) => nameOf(id) },
          ...shares.map(({ method, by }) => ({
            id: method,
            label: words(`funding-method-${method}`),
            align: "end" as const,
            show: ({ id }: SimulationRow) => <Share row={by.get(id)} />,
          })),
        ]}
      />
      <Facts>
        {simulations.map(({ method, given, left }) => (
          <Fact key={method} name={words(`funding-method-${method}`)}>
            {t("simulator-given")} <Money value={given} />
            <span className={textStyles.under}>
              {t("simulator-left")} <Money value={left} />
            </span>
          </Fact>
        ))}
      </Facts>
    </>
  );
}

/** What one rule gives, in the order in which it gives it, with sums. */
function OneRule({
  simulation,
  nameOf,
  draw,
}: NamedProps & { simulation: Simulation; draw: string }) {
  const t = useT();
  const words = useWords();
  const { method, rows, byRegion, bySize, given, left } = simulation;
  const numbered = rows.map((row, index) => ({ ...row, number: index + 1 }));
  return (
    <>
      <p>{words(`funding-method-text-${method}`)}</p>
      <Facts>
        <Fact name={t("simulator-given")}>
          <Money value={given} size="large" />
        </Fact>
        <Fact name={t("simulator-left")}>
          <Money value={left} size="large" />
        </Fact>
        {method === "lottery" && (
          <Fact name={t("simulator-seed")}>
            <Code>{draw}</Code>
            <span className={textStyles.under}>{t("simulator-seed-help")}</span>
          </Fact>
        )}
      </Facts>
      <ListTable
        label={words(`funding-method-${method}`)}
        rows={numbered}
        rowId={({ id }) => id}
        columns={[
          { id: "company", label: t("registration-company"), show: ({ id }) => nameOf(id) },
          {
            id: "order",
            label: t("simulator-order"),
            align: "end",
            show: ({ number }) => <Count value={number} />,
          },
          {
            id: "amount",
            label: t("support-amount"),
            align: "end",
            show: (row) => <Share row={row} />,
          },
        ]}
      />
      <Totals
        label={t("simulator-by-region")}
        totals={byRegion}
        nameOf={(code) => code || t("simulator-no-region")}
      />
      <Totals
        label={t("simulator-by-size")}
        totals={bySize}
        nameOf={(code) => (code ? words(`size-${code}`) : t("simulator-no-size"))}
      />
    </>
  );
}

/** How much, and which limit says that it is no more. */
function Share({ row }: { row: SimulationRow | undefined }) {
  const words = useWords();
  if (!row) return null;
  return (
    <>
      <Money value={row.amount} />
      <span className={textStyles.under}>{words(`funding-limit-${row.by}`)}</span>
    </>
  );
}

interface TotalsProps {
  label: string;
  totals: readonly SimulationTotal[];
  nameOf: (code: string) => string;
}

function Totals({ label, totals, nameOf }: TotalsProps) {
  const t = useT();
  return (
    <ListTable
      label={label}
      rows={totals}
      rowId={({ code }) => code}
      columns={[
        { id: "name", label, show: ({ code }) => nameOf(code) },
        {
          id: "applying",
          label: t("simulator-applying"),
          align: "end",
          show: ({ applying }) => <Count value={applying} />,
        },
        {
          id: "supported",
          label: t("simulator-supported"),
          align: "end",
          show: ({ supported }) => <Count value={supported} />,
        },
        {
          id: "amount",
          label: t("support-amount"),
          align: "end",
          show: ({ amount }) => <Money value={amount} />,
        },
      ]}
    />
  );
}
