import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { ClipboardCheck, Handshake } from "lucide-react";
import { Link } from "react-aria-components";
import { ButtonLink } from "@/components/Button";
import { failed } from "@/components/failed";
import { Section } from "@/components/Page";
import { ErrorView, Notice, Skeleton } from "@/components/states";
import textStyles from "@/components/text.module.css";
import { useT, useWords } from "@/i18n/t";
import missionStyles from "./missions.module.css";
import { GoOn } from "./selection/GoOn";
import { Needs } from "./selection/Needs";
import { PhasePath } from "./selection/PhasePath";
import { reviewersQuery } from "./selection/queries";
import { ReviewersSection } from "./selection/ReviewersSection";
import styles from "./selection/selection.module.css";
import { type SelectionOf, tellsNames, WithSelection } from "./selection/WithSelection";

const route = getRouteApi("/missions/$mission/selection");

/** The selection of a mission: how far it is, what it needs to go on, and who reviews. */
export function SelectionTab() {
  const { mission } = route.useParams();
  return (
    <WithSelection missionId={mission}>
      {(selection) => <Selection selection={selection} />}
    </WithSelection>
  );
}

function Selection({ selection }: { selection: SelectionOf }) {
  const t = useT();
  const words = useWords();
  const { call, standing } = selection;
  const reviewers = useQuery(reviewersQuery(call.id));
  const failure = failed([reviewers]);
  if (failure) return <ErrorView {...failure} />;
  if (!reviewers.data) return <Skeleton rows={8} />;
  return (
    <>
      <PhasePath phase={standing.phase} hasReviewers={reviewers.data.length > 0} />
      {standing.isReviewer && <OwnTask selection={selection} />}
      <Section
        title={words(`selection-phase-${standing.phase}`)}
        help={words(`selection-phase-${standing.phase}-text`)}
      >
        <Needs selection={selection} reviewers={reviewers.data} />
        {standing.reason && (
          <p className={textStyles.quiet}>
            {t("selection-went-on-because", { reason: standing.reason })}
          </p>
        )}
        <GoOn selection={selection} />
      </Section>
      {tellsNames(standing) && standing.mayDecide && <After missionId={selection.missionId} />}
      <ReviewersSection selection={selection} reviewers={reviewers.data} />
      <p className={styles.call}>
        {t("selection-by-call", { title: call.title, number: `${call.number}` })}
      </p>
    </>
  );
}

/** What the person at the desk has to do as a reviewer. */
function OwnTask({ selection: { missionId, standing } }: { selection: SelectionOf }) {
  const t = useT();
  const here = `/missions/${missionId}/selection`;
  // Whoever decides has the next phase as the one primary action of the page.
  const look = standing.mayDecide ? "secondary" : "primary";
  if (standing.phase === "preparing") {
    return (
      <Notice title={t("selection-you-review")}>
        <div className={missionStyles.row}>
          <ButtonLink look={look} icon={Handshake} href={`${here}/conflicts`}>
            {t("selection-declare")}
          </ButtonLink>
        </div>
      </Notice>
    );
  }
  if (standing.phase === "blind") {
    return (
      <Notice title={t("selection-you-review")}>
        <div className={missionStyles.row}>
          <ButtonLink look={look} icon={ClipboardCheck} href={`${here}/reviews`}>
            {t("selection-review")}
          </ButtonLink>
        </div>
      </Notice>
    );
  }
  return null;
}

/** Where the selection is told, once the names are. */
function After({ missionId }: { missionId: string }) {
  const t = useT();
  const here = `/missions/${missionId}/selection`;
  const pages = [
    { href: `${here}/results`, name: t("results-title"), text: t("results-what") },
    { href: `${here}/waiting`, name: t("waiting-title"), text: t("waiting-what") },
    { href: `${here}/impact`, name: t("impact-title"), text: t("impact-what") },
  ];
  return (
    <nav aria-label={t("selection-after")}>
      <ul className={styles.pages}>
        {pages.map(({ href, name, text }) => (
          <li key={href}>
            <Link href={href}>{name}</Link>
            <span className={textStyles.under}>{text}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}
