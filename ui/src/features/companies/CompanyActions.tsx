import { useMutation } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import {
  Archive,
  ArchiveRestore,
  Merge,
  MoreHorizontal,
  Pencil,
  UserRound,
  UserX,
} from "lucide-react";
import { useState } from "react";
import { type CompanyDetail, commands } from "@/bridge";
import { Button, ButtonLink } from "@/components/Button";
import { Menu } from "@/components/Menu";
import { useMay } from "@/components/may";
import { notifyError } from "@/components/toast";
import { notifyUndoable } from "@/components/undo";
import { useT } from "@/i18n/t";
import { ArchiveDialog } from "./ArchiveDialog";
import { JoinDialog } from "./duplicates/JoinDialog";

/** What is asked before it is done. */
type Asked = "archive" | "join";

/** Editing a company, joining it with another, archiving and reopening it. */
export function CompanyActions({ company }: { company: CompanyDetail }) {
  const t = useT();
  const [asked, setAsked] = useState<Asked | null>(null);
  const { id, version, profile } = company;
  const reopening = useMutation({
    mutationFn: () => commands.companiesReopen({ id, version }),
    onSuccess: () => notifyUndoable(t("company-reopened", { name: profile.legalName })),
    onError: notifyError,
  });
  // It is brought back by undoing that it was joined with another.
  if (company.archived?.isMerged) return null;
  return (
    <>
      {company.status === "archived" ? (
        <Button
          look="primary"
          icon={ArchiveRestore}
          isPending={reopening.isPending}
          onPress={() => reopening.mutate()}
        >
          {t("company-reopen")}
        </Button>
      ) : (
        <Active company={company} onAsk={setAsked} />
      )}
      {asked === "archive" && <ArchiveDialog company={company} onClose={() => setAsked(null)} />}
      {asked === "join" && (
        <JoinDialog company={{ id, legalName: profile.legalName }} onClose={() => setAsked(null)} />
      )}
    </>
  );
}

interface ActiveProps {
  company: CompanyDetail;
  onAsk: (asked: Asked) => void;
}

/** What is done with a company that takes part. */
function Active({ company: { id, profile }, onAsk }: ActiveProps) {
  const t = useT();
  const router = useRouter();
  const mayDeclare = useMay("answer-requests");
  const mayErase = useMay("erase-persons");
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
            id: "join",
            label: t("merge-with"),
            icon: Merge,
            onAction: () => onAsk("join"),
          },
          {
            id: "archive",
            label: t("company-archive"),
            icon: Archive,
            onAction: () => onAsk("archive"),
          },
          ...(mayDeclare
            ? [
                {
                  id: "diversity",
                  label: t("diversity-declare"),
                  icon: UserRound,
                  onAction: () => void router.navigate({ to: `/privacy/diversity/${id}` }),
                },
              ]
            : []),
          ...(mayErase && profile.personKind === "natural"
            ? [
                {
                  id: "erase",
                  label: t("privacy-erase-person"),
                  icon: UserX,
                  onAction: () => void router.navigate({ to: `/privacy/erase/company/${id}` }),
                },
              ]
            : []),
        ]}
      />
    </>
  );
}
