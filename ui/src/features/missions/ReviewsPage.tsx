import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { ArrowRight, CircleCheck, CircleDashed } from "lucide-react";
import { Link } from "react-aria-components";
import { Badge } from "@/components/Badge";
import { ButtonLink } from "@/components/Button";
import { ListTable } from "@/components/ListTable";
import { EmptyState, ErrorView, Notice, Skeleton } from "@/components/states";
import { useT } from "@/i18n/t";
import { SelectionPage } from "./SelectionPage";
import { mineQuery, selectedCallQuery } from "./selection/queries";
import { BlindNotice, ReviewProgress } from "./selection/ReviewProgress";
import { nextToReview } from "./selection/review";
import type { SelectionOf } from "./selection/WithSelection";

const route = getRouteApi("/missions/$mission/selection/reviews");

/** The applications that the person at the desk reviews, by number, and how far they are. */
export function ReviewsPage() {
  const t = useT();
  const { mission } = route.useParams();
  return (
    <SelectionPage
      missionId={mission}
      title={t("reviews-title")}
      width="reading"
      actions={<Begin missionId={mission} />}
    >
      {(selection) => <Reviews selection={selection} />}
    </SelectionPage>
  );
}

/** Goes to the first application that is not reviewed. */
function Begin({ missionId }: { missionId: string }) {
  const t = useT();
  const { data: call } = useQuery(selectedCallQuery(missionId));
  const { data: mine } = useQuery({ ...mineQuery(call?.id ?? ""), enabled: Boolean(call) });
  const next = mine && call?.phase === "blind" ? nextToReview(mine) : null;
  if (!next) return null;
  return (
    <ButtonLink
      look="primary"
      icon={ArrowRight}
      href={`/missions/${missionId}/selection/reviews/${next.number}`}
    >
      {t("reviews-begin", { number: `${next.number}` })}
    </ButtonLink>
  );
}

function Reviews({ selection: { missionId, call, standing } }: { selection: SelectionOf }) {
  const t = useT();
  const { data: mine, error, refetch } = useQuery(mineQuery(call.id));
  if (error) return <ErrorView error={error} onRetry={() => void refetch()} />;
  if (!mine) return <Skeleton rows={8} />;
  if (mine.length === 0) {
    return (
      <EmptyState
        title={t("reviews-none")}
        action={
          <ButtonLink href={`/missions/${missionId}/selection`}>
            {t("selection-see-progress")}
          </ButtonLink>
        }
      >
        {t("reviews-none-text")}
      </EmptyState>
    );
  }
  return (
    <>
      {standing.phase === "blind" ? <BlindNotice /> : <Notice>{t("reviews-over")}</Notice>}
      <ReviewProgress mine={mine} />
      <ListTable
        label={t("reviews-title")}
        rows={mine}
        rowId={({ reviewId }) => reviewId}
        columns={[
          {
            id: "number",
            label: t("reviews-application"),
            isWhole: true,
            show: ({ number }) => (
              <Link href={`/missions/${missionId}/selection/reviews/${number}`}>
                {t("reviews-number", { number: `${number}` })}
              </Link>
            ),
          },
          {
            id: "products",
            label: t("reviews-products"),
            show: ({ products }) => products.map(({ description }) => description).join(", "),
          },
          {
            id: "state",
            label: t("reviews-state"),
            isWhole: true,
            show: ({ isGiven }) =>
              isGiven ? (
                <Badge tone="good" icon={CircleCheck}>
                  {t("reviews-given")}
                </Badge>
              ) : (
                <Badge tone="neutral" icon={CircleDashed}>
                  {t("reviews-to-give")}
                </Badge>
              ),
          },
        ]}
      />
    </>
  );
}
