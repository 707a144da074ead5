import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Building2, Network, Pencil, UserMinus } from "lucide-react";
import { useState } from "react";
import { Link } from "react-aria-components";
import { type CompanyDetail, commands, type GroupMember } from "@/bridge";
import { Badge } from "@/components/Badge";
import { Button } from "@/components/Button";
import { failed } from "@/components/failed";
import { Section } from "@/components/Page";
import { ErrorView } from "@/components/states";
import { notifyError } from "@/components/toast";
import { notifyUndoable } from "@/components/undo";
import { decimal, useFormats } from "@/i18n/format";
import { useT, useWords } from "@/i18n/t";
import { GroupDialog } from "./GroupDialog";
import styles from "./Groups.module.css";
import { groupQuery } from "./queries";

/** The corporate group of a company as a small tree, and where the company stands in it. */
export function GroupSection({ company }: { company: CompanyDetail }) {
  const t = useT();
  const read = useQuery(groupQuery(company.id));
  const { data: group } = read;
  const failure = failed([read]);
  const [isOpen, setOpen] = useState(false);
  const leaving = useLeaving(company);
  const own = group?.members.find((member) => member.company === company.id);
  const isFixed = company.status === "archived";
  if (group === undefined && !failure) return null;
  // A company that is kept for the record gets no group any more.
  if (isFixed && group === null) return null;
  return (
    <Section
      title={group ? t("group-of", { name: group.group.name }) : t("group-title")}
      actions={
        !isFixed && (
          <>
            <Button icon={own ? Pencil : Network} onPress={() => setOpen(true)}>
              {t(own ? "group-change" : "group-set")}
            </Button>
            {own && (
              <Button
                look="quiet"
                icon={UserMinus}
                isPending={leaving.isPending}
                onPress={() => leaving.mutate(own.version)}
              >
                {t("group-leave")}
              </Button>
            )}
          </>
        )
      }
    >
      {failure && <ErrorView {...failure} />}
      {group === null && <p className={styles.quiet}>{t("group-none")}</p>}
      {group && (
        <ul className={styles.tree} aria-label={t("group-of", { name: group.group.name })}>
          {group.members.map((member) => (
            <Member key={member.company} member={member} isHere={member.company === company.id} />
          ))}
        </ul>
      )}
      {isOpen && group !== undefined && (
        <GroupDialog
          company={company}
          group={group}
          own={own ?? null}
          onClose={() => setOpen(false)}
        />
      )}
    </Section>
  );
}

function Member({ member, isHere }: { member: GroupMember; isHere: boolean }) {
  const t = useT();
  const words = useWords();
  const formats = useFormats();
  const { company, name, role, depth, share, since } = member;
  const said = [
    ...(share === "" ? [] : [t("group-share-of", { share: decimal(share) })]),
    ...(since === "" ? [] : [t("group-since-day", { day: formats.day(since) })]),
    ...(isHere ? [t("group-here")] : []),
  ];
  return (
    <li className={styles.member} style={{ paddingInlineStart: `${depth * 1.5}rem` }}>
      {isHere ? <strong>{name}</strong> : <Link href={`/companies/${company}`}>{name}</Link>}
      <Badge tone={role === "parent" ? "active" : "neutral"} icon={Building2}>
        {words(`group-role-${role}`)}
      </Badge>
      {said.length > 0 && <span className={styles.quiet}>{said.join(" · ")}</span>}
    </li>
  );
}

function useLeaving({ id, profile }: CompanyDetail) {
  const t = useT();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (version: number) => commands.groupsLeave({ company: id, version }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ["group_members"] });
      await notifyUndoable(t("group-left", { name: profile.legalName }));
    },
    onError: notifyError,
  });
}
