import { useMutation } from "@tanstack/react-query";
import { Ellipsis, ListMinus, PencilLine, Plus } from "lucide-react";
import { useState } from "react";
import { Link } from "react-aria-components";
import { type CompanyDetail, type CompanyRoster, commands } from "@/bridge";
import { Button } from "@/components/Button";
import { Menu } from "@/components/Menu";
import { useOpened } from "@/components/opened";
import { notifyError } from "@/components/toast";
import { notifyUndoable } from "@/components/undo";
import { useT } from "@/i18n/t";
import styles from "./companies.module.css";
import { onlyOf } from "./filter";
import { RostersDialog } from "./RostersDialog";
import { NoteDialog } from "./rosters/NoteDialog";

/** The lists by name that a company is in, with what is noted of it there. */
export function CompanyRosters({ company }: { company: CompanyDetail }) {
  const t = useT();
  const isArchived = company.status === "archived";
  const [isPutting, setPutting] = useState(false);
  const noted = useOpened(company.rosters);
  const taking = useMutation({
    mutationFn: ({ id }: CompanyRoster) =>
      commands.rostersPut({ filter: onlyOf(company.id), put: [], take: [id] }),
    onSuccess: (_, { name }) => notifyUndoable(t("rosters-taken-out", { name })),
    onError: notifyError,
  });
  if (isArchived && company.rosters.length === 0 && !noted.row) return null;
  const actionsOf = (roster: CompanyRoster) => [
    {
      id: "note",
      label: t("rosters-note-edit"),
      icon: PencilLine,
      onAction: () => noted.open(roster),
    },
    {
      id: "take",
      label: t("rosters-take-out"),
      icon: ListMinus,
      onAction: () => taking.mutate(roster),
    },
  ];
  return (
    <section>
      <h2 className={styles.sideTitle}>{t("rosters-title")}</h2>
      {company.rosters.length > 0 && (
        <ul className={styles.rosters}>
          {company.rosters.map((roster) => (
            <li key={roster.id}>
              <span>
                <Link href={`/companies?roster=${roster.id}&statuses=any`}>{roster.name}</Link>
                {roster.note !== "" && <span className={styles.under}>{roster.note}</span>}
              </span>
              {!isArchived && !roster.isArchived && (
                <Menu
                  icon={Ellipsis}
                  label={t("tags-actions", { name: roster.name })}
                  actions={actionsOf(roster)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {!isArchived && (
        <Button look="quiet" icon={Plus} onPress={() => setPutting(true)}>
          {t("rosters-add")}
        </Button>
      )}
      {isPutting && (
        <RostersDialog
          filter={onlyOf(company.id)}
          count={1}
          onDone={() => setPutting(false)}
          onClose={() => setPutting(false)}
        />
      )}
      {noted.row && (
        <NoteDialog
          company={company.id}
          roster={noted.row}
          isGone={noted.isGone}
          onClose={noted.close}
        />
      )}
    </section>
  );
}
