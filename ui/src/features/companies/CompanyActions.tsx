import { useMutation } from "@tanstack/react-query";
import { Archive, ArchiveRestore, MoreHorizontal, Pencil } from "lucide-react";
import { useState } from "react";
import { type CompanyDetail, commands } from "@/bridge";
import { Button, ButtonLink } from "@/components/Button";
import { Menu } from "@/components/Menu";
import { notifyError } from "@/components/toast";
import { notifyUndoable } from "@/components/undo";
import { useT } from "@/i18n/t";
import { ArchiveDialog } from "./ArchiveDialog";

/** Editing, archiving and reopening a company. */
export function CompanyActions({ company }: { company: CompanyDetail }) {
  const t = useT();
  const [isArchiving, setArchiving] = useState(false);
  const { id, version, profile } = company;
  const reopening = useMutation({
    mutationFn: () => commands.companiesReopen({ id, version }),
    onSuccess: () => notifyUndoable(t("company-reopened", { name: profile.legalName })),
    onError: notifyError,
  });
  if (company.status === "archived") {
    return (
      <Button
        look="primary"
        icon={ArchiveRestore}
        isPending={reopening.isPending}
        onPress={() => reopening.mutate()}
      >
        {t("company-reopen")}
      </Button>
    );
  }
  return (
    <>
      <ButtonLink look="primary" icon={Pencil} href={`/companies/${id}/edit`}>
        {t("company-edit")}
      </ButtonLink>
      <Menu
        icon={MoreHorizontal}
        label={t("action-more")}
        actions={[
          {
            id: "archive",
            label: t("company-archive"),
            icon: Archive,
            onAction: () => setArchiving(true),
          },
        ]}
      />
      {isArchiving && <ArchiveDialog company={company} onClose={() => setArchiving(false)} />}
    </>
  );
}
