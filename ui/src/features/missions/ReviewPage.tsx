import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { callQuery } from "@/bridge/queries";
import { ButtonLink } from "@/components/Button";
import { failed } from "@/components/failed";
import { EmptyState, ErrorView, Skeleton } from "@/components/states";
import { useT } from "@/i18n/t";
import { SelectionPage } from "./SelectionPage";
import { BlindApplicationView } from "./selection/BlindApplicationView";
import { mineQuery } from "./selection/queries";
import { ReviewForm } from "./selection/ReviewForm";
import { BlindNotice, ReviewProgress } from "./selection/ReviewProgress";
import styles from "./selection/selection.module.css";
import type { SelectionOf } from "./selection/WithSelection";

const route = getRouteApi("/missions/$mission/selection/reviews/$number");

/** One application without names: what is offered and planned, and beside it what the reviewer finds. */
export function ReviewPage() {
  const t = useT();
  const { mission, number } = route.useParams();
  const list = `/missions/${mission}/selection/reviews`;
  return (
    <SelectionPage
      missionId={mission}
      title={t("reviews-number", { number })}
      back={{ href: list, label: t("reviews-title") }}
    >
      {(selection) => (
        <One key={number} selection={selection} number={Number(number)} list={list} />
      )}
    </SelectionPage>
  );
}

interface OneProps {
  selection: SelectionOf;
  number: number;
  list: string;
}

function One({ selection: { missionId, call, standing }, number, list }: OneProps) {
  const t = useT();
  const mine = useQuery(mineQuery(call.id));
  const rules = useQuery(callQuery(call.id));
  const failure = failed([mine, rules]);
  if (failure) return <ErrorView {...failure} />;
  if (!mine.data || !rules.data) return <Skeleton rows={10} />;
  const application = mine.data.find((one) => one.number === number);
  if (!application) {
    return (
      <EmptyState
        title={t("reviews-gone")}
        action={<ButtonLink href={list}>{t("reviews-see-all")}</ButtonLink>}
      />
    );
  }
  return (
    <>
      <ReviewProgress mine={mine.data} />
      <div className={styles.beside}>
        <BlindApplicationView application={application} />
        <ReviewForm
          missionId={missionId}
          call={call}
          rules={rules.data.call.rules}
          application={application}
          mine={mine.data}
          isOpen={standing.phase === "blind"}
        />
      </div>
      {standing.phase === "blind" && <BlindNotice />}
    </>
  );
}
