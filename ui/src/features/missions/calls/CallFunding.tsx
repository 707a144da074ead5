import { useQuery } from "@tanstack/react-query";
import type { Funding, Mission, Region } from "@/bridge";
import { useMarkets, useStates } from "@/components/catalogue";
import { Fact, Facts } from "@/components/Facts";
import { Day, Money } from "@/components/figures";
import { ListTable } from "@/components/ListTable";
import { Section } from "@/components/Page";
import { ErrorView, Skeleton } from "@/components/states";
import textStyles from "@/components/text.module.css";
import { quantity, useFormats } from "@/i18n/format";
import { useT } from "@/i18n/t";
import { deadlinesQuery } from "./queries";

interface CallFundingProps {
  missionId: string;
  mission: Mission;
  funding: Funding | null;
}

/** The money of a call: its lines, what is borne where, how often, and by when. */
export function CallFunding({ missionId, mission, funding }: CallFundingProps) {
  const t = useT();
  return (
    <Section title={t("call-part-funding")}>
      {funding === null ? (
        <p className={textStyles.quiet}>{t("call-no-funding")}</p>
      ) : (
        <>
          <Lines funding={funding} />
          <Terms funding={funding} />
          <p>
            {t("funding-most-of", {
              most: funding.limits.mostSupports,
              months: String(funding.limits.months),
            })}
          </p>
          <Deadlines missionId={missionId} mission={mission} limits={funding.limits} />
        </>
      )}
    </Section>
  );
}

function Lines({ funding: { lines, currency } }: { funding: Funding }) {
  const t = useT();
  return (
    <ListTable
      label={t("funding-lines")}
      rows={lines}
      rowId={({ name }) => name}
      columns={[
        { id: "name", label: t("funding-line"), show: ({ name }) => name },
        {
          id: "amount",
          label: t("funding-amount"),
          align: "end",
          show: ({ amount }) => <Money value={{ amount, currency }} />,
        },
      ]}
    />
  );
}

function Terms({ funding: { terms, currency } }: { funding: Funding }) {
  const t = useT();
  const say = useRegionWords();
  return (
    <ListTable
      label={t("funding-terms")}
      rows={terms}
      rowId={({ name }) => name}
      columns={[
        {
          id: "name",
          label: t("funding-region-column"),
          show: ({ name, region }) => (
            <>
              {name}
              <span className={textStyles.under}>{say(region)}</span>
            </>
          ),
        },
        {
          id: "percentage",
          label: t("funding-percentage"),
          align: "end",
          show: ({ percentage }) => quantity(percentage, "%"),
        },
        {
          id: "cap",
          label: t("funding-cap"),
          align: "end",
          show: ({ cap }) => <Money value={{ amount: cap, currency }} />,
        },
      ]}
    />
  );
}

/** Says for whom terms are. */
function useRegionWords() {
  const t = useT();
  const formats = useFormats();
  const states = useStates();
  const markets = useMarkets();
  return (region: Region) => {
    switch (region.of) {
      case "everywhere":
        return t("funding-everywhere");
      case "states":
        return formats.list(region.codes.map(states.nameOf));
      case "markets":
        return formats.list(region.codes.map(markets.nameOf));
    }
  };
}

interface DeadlinesProps {
  missionId: string;
  mission: Pick<Mission, "startsOn" | "endsOn">;
  limits: Funding["limits"];
}

/** The days that the terms mean for this mission. */
export function Deadlines({ missionId, mission, limits }: DeadlinesProps) {
  const t = useT();
  const formats = useFormats();
  const { data, error, refetch } = useQuery(deadlinesQuery(missionId, limits));
  if (error) return <ErrorView error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={2} />;
  const [first, last] = data.asking;
  return (
    <Facts>
      <Fact name={t("funding-asked-from")}>
        <Day iso={first} />
        <span className={textStyles.under}>
          {t("funding-days-before", { count: limits.earliestDays })}
        </span>
      </Fact>
      <Fact name={t("funding-asked-until")}>
        <Day iso={last} />
        <span className={textStyles.under}>
          {t("funding-days-before", { count: limits.latestDays })}
        </span>
      </Fact>
      <Fact name={t("funding-activity")}>{formats.dayRange(mission.startsOn, mission.endsOn)}</Fact>
      <Fact name={t("funding-proved-until")}>
        <Day iso={data.proofDue} />
        <span className={textStyles.under}>
          {t("funding-days-after", { count: limits.proofDays })}
        </span>
      </Fact>
    </Facts>
  );
}
