import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ChevronsUpDown } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { commands, type Person } from "@/bridge";
import { takeOver } from "@/bridge/client";
import { deskStateQuery } from "@/bridge/queries";
import menu from "@/components/Menu.module.css";
import text from "@/components/text.module.css";
import { forgetMessages } from "@/components/toast";
import { useT, useWords } from "@/i18n/t";
import styles from "./PersonMenu.module.css";

const PersonPinDialog = lazy(async () => ({
  default: (await import("./PersonPinDialog")).PersonPinDialog,
}));

/** Who is working: every change bears this name. Switching is one click, and a PIN where there is one. */
export function PersonMenu() {
  const t = useT();
  const words = useWords();
  const client = useQueryClient();
  const { data: desk } = useQuery(deskStateQuery);
  const [asked, setAsked] = useState<Person | null>(null);
  const switching = useMutation({
    mutationFn: commands.peopleSwitch,
    onSuccess: (state) => {
      forgetMessages();
      setAsked(null);
      void takeOver(client, state);
    },
  });
  const choose = (person: Person) => {
    if (person.id === desk?.person?.id) return;
    switching.reset();
    if (person.hasPin) setAsked(person);
    else switching.mutate({ id: person.id, pin: null });
  };
  const people = desk?.people.filter(({ isActive }) => isActive) ?? [];
  return (
    <>
      <MenuTrigger>
        <Button className={styles.person}>
          <span className={styles.initials} aria-hidden>
            {initials(desk?.person?.name ?? "?")}
          </span>
          <span className={styles.words}>
            <span className={styles.name}>{desk?.person?.name ?? t("person-none")}</span>
            {desk?.person && (
              <span className={styles.role}>{words(`role-${desk.person.role}`)}</span>
            )}
            <span className={text.told}>{t("person-switch")}</span>
          </span>
          <ChevronsUpDown aria-hidden size={14} className={styles.words} />
        </Button>
        <Popover className={menu.popover} placement="top start">
          <Menu
            aria-label={t("person-switch")}
            items={people}
            selectionMode="single"
            selectedKeys={desk?.person ? [desk.person.id] : []}
          >
            {(person) => (
              <MenuItem
                className={menu.item}
                textValue={person.name}
                onAction={() => choose(person)}
              >
                {person.name}
              </MenuItem>
            )}
          </Menu>
        </Popover>
      </MenuTrigger>
      {asked && (
        <Suspense>
          <PersonPinDialog
            person={asked}
            error={switching.error}
            onClose={() => setAsked(null)}
            onPin={(pin) => switching.mutate({ id: asked.id, pin })}
          />
        </Suspense>
      )}
    </>
  );
}

function initials(name: string): string {
  const [first = "", ...rest] = name.trim().split(/\s+/);
  return (first.charAt(0) + (rest.at(-1)?.charAt(0) ?? "")).toUpperCase();
}
