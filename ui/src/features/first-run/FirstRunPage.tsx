import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { commands, type Role } from "@/bridge";
import { deskStateQuery, firstRunKey } from "@/bridge/queries";
import { Button } from "@/components/Button";
import { RadioGroup } from "@/components/choices";
import { FieldRow, Form, FormActions } from "@/components/Form";
import { Select } from "@/components/Select";
import { ErrorView } from "@/components/states";
import { TextField } from "@/components/TextField";
import { problemsOf } from "@/i18n/errors";
import { type Locale, setLocale, useLocale } from "@/i18n/locale";
import { useT } from "@/i18n/t";
import { Welcome } from "./Welcome";

/** The first minute: a name for the office, a first person, and a start with or without invented data. */
export function FirstRunPage() {
  const t = useT();
  const locale = useLocale();
  const client = useQueryClient();
  const [officeName, setOfficeName] = useState("");
  const [personName, setPersonName] = useState("");
  const [role, setRole] = useState<Role>("administrator");
  const [pin, setPin] = useState("");
  const [start, setStart] = useState<"training" | "empty">("training");
  const starting = useMutation({
    mutationKey: firstRunKey,
    mutationFn: commands.settingsStart,
    onSuccess: (state) => {
      client.setQueryData(deskStateQuery.queryKey, state);
      void client.invalidateQueries();
    },
  });
  const problems = problemsOf(starting.error);
  return (
    <Welcome title={t("first-run-title")} text={t("first-run-text")}>
      <Form
        problems={problems}
        label={t("first-run-title")}
        onSubmit={() =>
          starting.mutate({
            officeName,
            personName,
            role,
            pin: pin === "" ? null : pin,
            locale,
            training: start === "training",
          })
        }
      >
        <RadioGroup<Locale>
          label={t("settings-language")}
          options={[
            { id: "es-MX", label: t("language-es") },
            { id: "en", label: t("language-en") },
          ]}
          value={locale}
          onChange={setLocale}
        />
        <TextField
          name="officeName"
          label={t("first-run-office")}
          help={t("first-run-office-help")}
          value={officeName}
          onChange={setOfficeName}
          isRequired
        />
        <FieldRow>
          <TextField
            name="personName"
            label={t("first-run-person")}
            value={personName}
            onChange={setPersonName}
            isRequired
          />
          <Select
            name="role"
            label={t("people-role")}
            options={useRoles()}
            value={role}
            onChange={setRole}
          />
        </FieldRow>
        <TextField
          name="pin"
          label={t("person-pin")}
          help={t("first-run-pin-help")}
          optional
          type="password"
          inputMode="numeric"
          autoComplete="off"
          value={pin}
          onChange={setPin}
        />
        <RadioGroup
          label={t("first-run-start")}
          options={[
            {
              id: "training",
              label: t("first-run-training"),
              detail: t("first-run-training-help"),
            },
            { id: "empty", label: t("first-run-empty"), detail: t("first-run-empty-help") },
          ]}
          value={start}
          onChange={setStart}
        />
        {starting.error !== null && problems.length === 0 && <ErrorView error={starting.error} />}
        <FormActions>
          <Button look="primary" type="submit" isPending={starting.isPending}>
            {t("first-run-begin")}
          </Button>
        </FormActions>
      </Form>
    </Welcome>
  );
}

function useRoles() {
  const t = useT();
  return [
    { id: "administrator", label: t("role-administrator") },
    { id: "head", label: t("role-head") },
    { id: "adviser", label: t("role-adviser") },
    { id: "coordinator", label: t("role-coordinator") },
    { id: "reviewer", label: t("role-reviewer") },
    { id: "promoter", label: t("role-promoter") },
  ] as const;
}
