import { Ellipsis, PencilLine, Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import type { PlaceRow, SessionRow } from "@/bridge";
import { Button } from "@/components/Button";
import { Count } from "@/components/figures";
import { ListTable } from "@/components/ListTable";
import { Menu } from "@/components/Menu";
import { useMay } from "@/components/may";
import { useOpened } from "@/components/opened";
import { Section } from "@/components/Page";
import { EmptyState } from "@/components/states";
import textStyles from "@/components/text.module.css";
import { useFormats } from "@/i18n/format";
import { useT } from "@/i18n/t";
import type { ViewProps } from "./MeetingsTab";
import styles from "./meetings.module.css";
import { PlaceDialog } from "./PlaceDialog";
import { RemoveDialog } from "./RemoveDialog";
import { SessionDialog } from "./SessionDialog";
import { TablesDialog } from "./TablesDialog";

/** When and where people meet: sessions with their slots drawn, and tables or booths. */
export function SetUpView({ mission, setUp }: ViewProps) {
  return (
    <>
      <Sessions mission={mission} rows={setUp.sessions} />
      <Places mission={mission} rows={setUp.places} sessions={setUp.sessions} />
    </>
  );
}

interface SessionsProps {
  mission: string;
  rows: readonly SessionRow[];
}

function Sessions({ mission, rows }: SessionsProps) {
  const t = useT();
  const mayPlan = useMay("plan-missions");
  const [isMaking, setMaking] = useState(false);
  const edited = useOpened(rows);
  const removed = useOpened(rows);
  const make = mayPlan && (
    <Button look="primary" icon={Plus} onPress={() => setMaking(true)}>
      {t("meetings-session-new")}
    </Button>
  );
  return (
    <Section title={t("meetings-sessions")} actions={rows.length > 0 && make}>
      {rows.length === 0 && (
        <EmptyState title={t("meetings-sessions-none")} action={make}>
          {t("meetings-sessions-none-text")}
        </EmptyState>
      )}
      <ul className={styles.sessions}>
        {rows.map((row) => (
          <SessionItem
            key={row.id}
            row={row}
            mayPlan={mayPlan}
            onEdit={() => edited.open(row)}
            onRemove={() => removed.open(row)}
          />
        ))}
      </ul>
      {isMaking && <SessionDialog mission={mission} row={null} onClose={() => setMaking(false)} />}
      {edited.row && (
        <SessionDialog
          key={edited.row.id}
          mission={mission}
          row={edited.row}
          isGone={edited.isGone}
          onClose={edited.close}
        />
      )}
      {removed.row && (
        <RemoveDialog
          key={removed.row.id}
          removed={{
            part: { kind: "session", id: removed.row.id },
            version: removed.row.version,
            name: removed.row.session.name,
          }}
          isGone={removed.isGone}
          onClose={removed.close}
        />
      )}
    </Section>
  );
}

interface SessionItemProps {
  row: SessionRow;
  mayPlan: boolean;
  onEdit: () => void;
  onRemove: () => void;
}

function SessionItem({ row, mayPlan, onEdit, onRemove }: SessionItemProps) {
  const { session, slots } = row;
  const t = useT();
  const formats = useFormats();
  const about = [
    formats.day(session.day),
    `${session.startsAt}–${session.endsAt}`,
    session.timeZone,
    t("meetings-slots-count", { count: slots.length }),
  ].join(" · ");
  return (
    <li className={styles.session}>
      <div className={styles.sessionHead}>
        <div>
          <h3>{session.name}</h3>
          <p className={textStyles.under}>{about}</p>
        </div>
        {mayPlan && (
          <Menu
            icon={Ellipsis}
            label={t("meetings-actions-of", { name: session.name })}
            actions={[
              { id: "edit", label: t("meetings-edit"), icon: PencilLine, onAction: onEdit },
              { id: "remove", label: t("meetings-remove"), icon: Trash2, onAction: onRemove },
            ]}
          />
        )}
      </div>
      <ol className={styles.slots} aria-label={t("meetings-slots-of", { name: session.name })}>
        {slots.map(({ startsAt, from, until }) => (
          <li key={startsAt}>{`${from}–${until}`}</li>
        ))}
      </ol>
    </li>
  );
}

interface PlacesProps {
  mission: string;
  rows: readonly PlaceRow[];
  sessions: readonly SessionRow[];
}

function Places({ mission, rows, sessions }: PlacesProps) {
  const t = useT();
  const mayPlan = useMay("plan-missions");
  const [isMaking, setMaking] = useState(false);
  const edited = useOpened(rows);
  const removed = useOpened(rows);
  const make = mayPlan && (
    <Button icon={Plus} onPress={() => setMaking(true)}>
      {t("meetings-tables-new")}
    </Button>
  );
  const sessionNames = (ids: readonly string[]) =>
    ids
      .map((id) => sessions.find((session) => session.id === id)?.session.name ?? "")
      .filter(Boolean)
      .join(", ");
  return (
    <Section title={t("meetings-places")} actions={rows.length > 0 && make}>
      {rows.length === 0 ? (
        <EmptyState title={t("meetings-places-none")} action={make}>
          {t("meetings-places-none-text")}
        </EmptyState>
      ) : (
        <ListTable
          label={t("meetings-places")}
          rows={rows}
          rowId={({ id }) => id}
          columns={[
            { id: "name", label: t("meetings-place-name"), show: ({ place }) => place.name },
            {
              id: "holder",
              label: t("meetings-place-holder"),
              show: ({ holderName }) => holderName ?? t("meetings-place-table"),
            },
            {
              id: "sessions",
              label: t("meetings-place-sessions"),
              isExtra: true,
              show: ({ place }) => sessionNames(place.sessions) || t("meetings-place-all-sessions"),
            },
            {
              id: "meetings",
              label: t("meetings-count"),
              align: "end",
              show: ({ meetings }) => <Count value={meetings} />,
            },
            {
              id: "actions",
              label: t("meetings-actions"),
              align: "end",
              show: (row) =>
                mayPlan && (
                  <Menu
                    icon={Ellipsis}
                    label={t("meetings-actions-of", { name: row.place.name })}
                    actions={[
                      {
                        id: "edit",
                        label: t("meetings-edit"),
                        icon: PencilLine,
                        onAction: () => edited.open(row),
                      },
                      {
                        id: "remove",
                        label: t("meetings-remove"),
                        icon: Trash2,
                        onAction: () => removed.open(row),
                      },
                    ]}
                  />
                ),
            },
          ]}
        />
      )}
      {isMaking && (
        <TablesDialog
          mission={mission}
          taken={rows.map(({ place }) => place.name)}
          onClose={() => setMaking(false)}
        />
      )}
      {edited.row && (
        <PlaceDialog
          key={edited.row.id}
          mission={mission}
          row={edited.row}
          isGone={edited.isGone}
          sessions={sessions}
          onClose={edited.close}
        />
      )}
      {removed.row && (
        <RemoveDialog
          key={removed.row.id}
          removed={{
            part: { kind: "place", id: removed.row.id },
            version: removed.row.version,
            name: removed.row.place.name,
          }}
          isGone={removed.isGone}
          onClose={removed.close}
        />
      )}
    </Section>
  );
}
