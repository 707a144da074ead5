import { useMutation, useQuery } from "@tanstack/react-query";
import { CircleCheck, CircleSlash, KeyRound, MoreHorizontal, Pencil, UserPlus } from "lucide-react";
import { useState } from "react";
import { commands, type Person } from "@/bridge";
import { deskStateQuery } from "@/bridge/queries";
import { Badge } from "@/components/Badge";
import { Button } from "@/components/Button";
import { ListTable } from "@/components/ListTable";
import { Menu } from "@/components/Menu";
import { ErrorView, Skeleton } from "@/components/states";
import { notify, notifyError } from "@/components/toast";
import { useT, useWords } from "@/i18n/t";
import { PersonDialog } from "./PersonDialog";
import { PinDialog } from "./PinDialog";
import { SettingsFrame } from "./SettingsFrame";

type Open = { kind: "add" } | { kind: "edit" | "pin"; person: Person } | null;

/** The people of the office: every change in the journal bears one of these names. */
export function PeoplePage() {
  const t = useT();
  const { data: desk, error } = useQuery(deskStateQuery);
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  return (
    <SettingsFrame
      current="/settings/people"
      actions={
        <Button look="primary" icon={UserPlus} onPress={() => setOpen({ kind: "add" })}>
          {t("people-add")}
        </Button>
      }
    >
      {error && <ErrorView error={error} />}
      {desk ? <People people={desk.people} onOpen={setOpen} /> : <Skeleton />}
      {open?.kind === "add" && <PersonDialog person={null} onClose={close} />}
      {open?.kind === "edit" && <PersonDialog person={open.person} onClose={close} />}
      {open?.kind === "pin" && <PinDialog person={open.person} onClose={close} />}
    </SettingsFrame>
  );
}

function People({ people, onOpen }: { people: readonly Person[]; onOpen: (open: Open) => void }) {
  const t = useT();
  const words = useWords();
  const retiring = useMutation({
    mutationFn: ({ id, version, name, role, isActive }: Person) =>
      commands.peopleUpdate({ id, version, name, role, isActive: !isActive }),
    onSuccess: ({ name }) => notify(t("people-saved", { name })),
    onError: notifyError,
  });
  return (
    <ListTable
      label={t("settings-tab-people")}
      rows={people}
      rowId={({ id }) => id}
      columns={[
        { id: "name", label: t("people-name"), show: ({ name }) => name },
        { id: "role", label: t("people-role"), show: ({ role }) => words(`role-${role}`) },
        {
          id: "pin",
          label: t("person-pin"),
          show: ({ hasPin }) => (hasPin ? t("people-with-pin") : t("people-without-pin")),
        },
        {
          id: "active",
          label: t("people-state"),
          show: ({ isActive }) => (
            <Badge tone={isActive ? "good" : "neutral"} icon={isActive ? CircleCheck : CircleSlash}>
              {isActive ? t("people-active") : t("people-inactive")}
            </Badge>
          ),
        },
        {
          id: "actions",
          label: t("people-actions"),
          align: "end",
          show: (person) => (
            <Menu
              icon={MoreHorizontal}
              label={t("people-actions-of", { name: person.name })}
              actions={[
                {
                  id: "edit",
                  label: t("people-edit"),
                  icon: Pencil,
                  onAction: () => onOpen({ kind: "edit", person }),
                },
                {
                  id: "pin",
                  label: t("people-change-pin"),
                  icon: KeyRound,
                  onAction: () => onOpen({ kind: "pin", person }),
                },
                {
                  id: "retire",
                  label: person.isActive ? t("people-retire") : t("people-reinstate"),
                  icon: person.isActive ? CircleSlash : CircleCheck,
                  onAction: () => retiring.mutate(person),
                },
              ]}
            />
          ),
        },
      ]}
    />
  );
}
