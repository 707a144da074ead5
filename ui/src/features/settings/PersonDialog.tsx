import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { commands, type Person, type Role } from "@/bridge";
import { Button } from "@/components/Button";
import { Dialog } from "@/components/Dialog";
import { Form, FormActions } from "@/components/Form";
import { Select } from "@/components/Select";
import { ErrorView } from "@/components/states";
import { TextField } from "@/components/TextField";
import { notify } from "@/components/toast";
import { problemsOf } from "@/i18n/errors";
import { useT } from "@/i18n/t";

/** Adds a person to the office, or changes the name or role of one. */
export function PersonDialog({ person, onClose }: { person: Person | null; onClose: () => void }) {
  const t = useT();
  const [name, setName] = useState(person?.name ?? "");
  const [role, setRole] = useState<Role>(person?.role ?? "adviser");
  const [pin, setPin] = useState("");
  const saving = useMutation({
    mutationFn: () =>
      person
        ? commands.peopleUpdate({ ...person, name, role })
        : commands.peopleAdd({ name, role, pin: pin === "" ? null : pin }),
    onSuccess: (saved) => {
      notify(t("people-saved", { name: saved.name }));
      onClose();
    },
  });
  const problems = problemsOf(saving.error);
  return (
    <Dialog title={person ? t("people-edit") : t("people-add")} isOpen onClose={onClose}>
      <Form problems={problems} onSubmit={() => saving.mutate()}>
        <TextField
          name="name"
          label={t("people-name")}
          value={name}
          onChange={setName}
          autoFocus
          isRequired
        />
        <Select
          name="role"
          label={t("people-role")}
          help={t("people-role-help")}
          options={[
            { id: "adviser", label: t("role-adviser") },
            { id: "coordinator", label: t("role-coordinator") },
            { id: "reviewer", label: t("role-reviewer") },
            { id: "promoter", label: t("role-promoter") },
            { id: "head", label: t("role-head") },
            { id: "administrator", label: t("role-administrator") },
          ]}
          value={role}
          onChange={setRole}
        />
        {!person && (
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
        )}
        {saving.error !== null && problems.length === 0 && <ErrorView error={saving.error} />}
        <FormActions>
          <Button look="primary" type="submit" isPending={saving.isPending}>
            {t("action-save")}
          </Button>
          <Button onPress={onClose}>{t("action-cancel")}</Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
