import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { UserPlus } from "lucide-react";
import { useState } from "react";
import { Link } from "react-aria-components";
import type { RegistrationRow, RegistrationState } from "@/bridge";
import { missionQuery, registrationsQuery } from "@/bridge/queries";
import { ButtonLink } from "@/components/Button";
import { Code, DayOf } from "@/components/figures";
import { ListTable } from "@/components/ListTable";
import { useMay } from "@/components/may";
import { useOpened } from "@/components/opened";
import { Section } from "@/components/Page";
import { RegistrationBadge } from "@/components/RegistrationBadge";
import { EmptyState, ErrorView, Skeleton } from "@/components/states";
import textStyles from "@/components/text.module.css";
import { useT, useWords } from "@/i18n/t";
import { MoveDialog } from "./MoveDialog";
import { MoveMenu } from "./MoveMenu";
import styles from "./missions.module.css";
import { type Move, needsReason, useMoving } from "./moves";
import { PlacesMeter } from "./PlacesMeter";

const route = getRouteApi("/missions/$mission/registrations");

/** The groups of the register, in the order in which they are worked on. */
const groups = [
  { id: "open", states: ["applied"] },
  { id: "taking-part", states: ["accepted", "confirmed", "attended"] },
  { id: "waiting", states: ["waiting"] },
  { id: "out", states: ["rejected", "withdrawn"] },
] as const satisfies readonly { id: string; states: readonly RegistrationState[] }[];

/** Who is registered to a mission, by state, with what may happen next to each. */
export function RegistrationsTab() {
  const t = useT();
  const { mission: id } = route.useParams();
  const { data: detail } = useQuery(missionQuery(id));
  const { data: rows, error, refetch } = useQuery(registrationsQuery(id));
  const mayRegister = useMay("register-to-missions");
  const moving = useMoving();
  const asked = useOpened(rows);
  const [to, setTo] = useState<RegistrationState>("rejected");
  const move = (next: Move) => {
    if (needsReason(next)) {
      setTo(next.to);
      asked.open(next.row);
    } else moving.mutate({ ...next, reason: null });
  };
  if (error) return <ErrorView error={error} onRetry={() => void refetch()} />;
  if (!rows || !detail) return <Skeleton rows={6} />;
  if (rows.length === 0) {
    return (
      <EmptyState
        title={t("registrations-none")}
        action={
          mayRegister && (
            <ButtonLink look="primary" icon={UserPlus} href={`/missions/${id}/register`}>
              {t("mission-register")}
            </ButtonLink>
          )
        }
      />
    );
  }
  return (
    <>
      <div className={styles.narrow}>
        <PlacesMeter places={detail.places} />
      </div>
      {groups.map((group) => (
        <Group
          key={group.id}
          id={group.id}
          rows={rows.filter(({ state }) => group.states.some((one) => one === state))}
          onMove={move}
        />
      ))}
      {asked.row && (
        <MoveDialog
          key={asked.row.id}
          move={{ row: asked.row, to }}
          isGone={asked.isGone}
          onClose={asked.close}
        />
      )}
    </>
  );
}

interface GroupProps {
  id: (typeof groups)[number]["id"];
  rows: readonly RegistrationRow[];
  onMove: (move: Move) => void;
}

function Group({ id, rows, onMove }: GroupProps) {
  const t = useT();
  const titles: Record<GroupProps["id"], string> = {
    open: t("registrations-open"),
    "taking-part": t("registrations-taking-part"),
    waiting: t("registrations-waiting"),
    out: t("registrations-out"),
  };
  if (rows.length === 0) return null;
  const inOrder = [...rows].sort(
    (one, other) =>
      (one.position ?? 0) - (other.position ?? 0) || one.appliedAt.localeCompare(other.appliedAt),
  );
  return (
    <Section title={titles[id]}>
      <Register label={titles[id]} rows={inOrder} onMove={onMove} />
    </Section>
  );
}

function Register({
  label,
  rows,
  onMove,
}: {
  label: string;
  rows: readonly RegistrationRow[];
  onMove: (move: Move) => void;
}) {
  const t = useT();
  const words = useWords();
  return (
    <ListTable
      label={label}
      rows={rows}
      rowId={({ id }) => id}
      columns={[
        {
          id: "company",
          label: t("registration-company"),
          show: ({ companyId, companyName, rfc }) => (
            <>
              <Link href={`/companies/${companyId}`}>{companyName}</Link>
              {rfc && (
                <span className={textStyles.under}>
                  <Code>{rfc}</Code>
                </span>
              )}
            </>
          ),
        },
        {
          id: "state",
          label: t("registration-state"),
          show: ({ state, position, reason, unmet }) => (
            <>
              <RegistrationBadge state={state} />
              {position !== null && (
                <span className={textStyles.under}>
                  {t("registration-position", { position: String(position) })}
                </span>
              )}
              {reason && <span className={textStyles.under}>{reason}</span>}
              {unmet.length > 0 && (
                <span className={textStyles.under}>
                  {unmet.map((kind) => words(`requirement-short-${kind}`)).join(", ")}
                </span>
              )}
            </>
          ),
        },
        {
          id: "delegates",
          label: t("registration-delegates"),
          show: ({ delegates }) => delegates.map(({ name }) => name).join(", "),
        },
        {
          id: "applied",
          label: t("registration-applied-on"),
          show: ({ appliedAt }) => <DayOf moment={appliedAt} />,
        },
        {
          id: "moves",
          label: t("registration-moves"),
          align: "end",
          show: (row) => <MoveMenu row={row} onMove={(to) => onMove({ row, to })} />,
        },
      ]}
    />
  );
}
