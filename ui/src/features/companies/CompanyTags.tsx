import { useMutation } from "@tanstack/react-query";
import { X } from "lucide-react";
import { useState } from "react";
import { Button, Tag, TagGroup, TagList } from "react-aria-components";
import { type CompanyDetail, commands } from "@/bridge";
import { ComboBox } from "@/components/ComboBox";
import { failed } from "@/components/failed";
import { closedName } from "@/components/PickField";
import { ErrorView } from "@/components/states";
import styles from "@/components/TagField.module.css";
import { notifyError } from "@/components/toast";
import { notifyUndoable } from "@/components/undo";
import { plain } from "@/i18n/plain";
import { useT } from "@/i18n/t";
import sheet from "./companies.module.css";
import { onlyOf } from "./filter";
import { useTagChoices } from "./group-choices";

/** The tags of a company: put on by choosing or typing, taken off with the cross or Delete. */
export function CompanyTags({ company }: { company: CompanyDetail }) {
  const t = useT();
  const isArchived = company.status === "archived";
  const filter = onlyOf(company.id);
  const taking = useMutation({
    mutationFn: ({ id }: { id: string; name: string }) =>
      commands.tagsPut({ filter, put: [], take: [id] }),
    onSuccess: (_, { name }) => notifyUndoable(t("tags-taken-off", { name })),
    onError: notifyError,
  });
  if (isArchived && company.tags.length === 0) return null;
  return (
    <section className={sheet.sideGroup}>
      <h2 className={sheet.sideTitle}>{t("tags-title")}</h2>
      {company.tags.length > 0 && (
        <TagGroup
          aria-label={t("tags-title")}
          {...(!isArchived && {
            onRemove: (keys: Set<string | number>) => {
              const gone = company.tags.find(({ id }) => keys.has(id));
              if (gone) taking.mutate(gone);
            },
          })}
        >
          <TagList className={styles.tags} items={company.tags} dependencies={[isArchived]}>
            {({ id, name }) => (
              <Tag id={id} textValue={name} className={styles.tag}>
                {name}
                {!isArchived && (
                  <Button
                    slot="remove"
                    className={styles.remove}
                    aria-label={t("tags-remove", { text: name })}
                  >
                    <X aria-hidden size={12} />
                  </Button>
                )}
              </Tag>
            )}
          </TagList>
        </TagGroup>
      )}
      {!isArchived && <PutOn company={company} />}
    </section>
  );
}

function PutOn({ company }: { company: CompanyDetail }) {
  const t = useT();
  const [typed, setTyped] = useState("");
  const choices = useTagChoices();
  const putting = useMutation({
    mutationFn: (name: string) =>
      commands.tagsPut({ filter: onlyOf(company.id), put: [name], take: [] }),
    onSuccess: (_, name) => notifyUndoable(t("tags-put-on", { name })),
    onError: notifyError,
  });
  const name = typed.trim();
  const isSame = (other: string) => plain(other) === plain(name);
  const closed = closedName(choices.closed, name);
  const isKnown =
    closed !== undefined ||
    choices.put.some(({ label }) => isSame(label)) ||
    company.tags.some((tag) => isSame(tag.name));
  const options = choices.put.filter(
    ({ label }) =>
      plain(label).includes(plain(name)) && !company.tags.some((tag) => tag.name === label),
  );
  const failure = failed([choices.query]);
  if (failure) return <ErrorView {...failure} />;
  return (
    <ComboBox
      label={t("tags-add")}
      options={
        name === "" || isKnown ? options : [...options, { id: name, label: choices.make(name) }]
      }
      nothing={closed === undefined ? undefined : choices.closed.why(closed)}
      value={null}
      text={typed}
      onText={setTyped}
      isDisabled={putting.isPending}
      onChange={(chosen) => {
        if (chosen === null) return;
        setTyped("");
        putting.mutate(chosen);
      }}
    />
  );
}
