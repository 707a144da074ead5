import { useRouter } from "@tanstack/react-router";
import { MoreHorizontal, Plus, Star, UserX } from "lucide-react";
import type { Contact } from "@/bridge";
import { Badge } from "@/components/Badge";
import { ButtonLink } from "@/components/Button";
import { ListTable } from "@/components/ListTable";
import { Menu } from "@/components/Menu";
import { useMay } from "@/components/may";
import { EmptyState } from "@/components/states";
import { useT } from "@/i18n/t";
import styles from "./companies.module.css";
import { ConsentsSection } from "./consents/ConsentsSection";
import { useCompany } from "./use-company";

/** Whom to speak with, the primary contact marked. */
export function ContactsTab() {
  const t = useT();
  const router = useRouter();
  const company = useCompany();
  const mayErase = useMay("erase-persons");
  if (!company) return null;
  const { id, profile } = company;
  if (profile.contacts.length === 0) {
    return (
      <EmptyState
        title={t("company-no-contacts")}
        action={
          <ButtonLink look="primary" icon={Plus} href={`/companies/${id}/edit`}>
            {t("company-add-contacts")}
          </ButtonLink>
        }
      />
    );
  }
  return (
    <>
      <ListTable
        label={t("company-contacts")}
        rows={profile.contacts}
        rowId={(contact) => contact.id ?? contact.name}
        columns={[
          {
            id: "name",
            label: t("contact-name"),
            show: ({ name, role, isPrimary }) => (
              <>
                <span className={styles.name}>
                  {name}
                  {isPrimary && (
                    <Badge tone="active" icon={Star}>
                      {t("contact-primary")}
                    </Badge>
                  )}
                </span>
                <span className={styles.under}>{role}</span>
              </>
            ),
          },
          {
            id: "mail",
            label: t("contact-mail"),
            show: ({ mail }) => mail || t("company-unknown"),
          },
          {
            id: "phone",
            label: t("contact-phone"),
            show: ({ phone }) => phone || t("company-unknown"),
          },
          ...(mayErase
            ? [
                {
                  id: "actions",
                  label: t("contact-actions"),
                  align: "end" as const,
                  show: (contact: Contact) =>
                    contact.id && (
                      <Menu
                        icon={MoreHorizontal}
                        label={t("contact-actions-of", { name: contact.name })}
                        actions={[
                          {
                            id: "erase",
                            label: t("privacy-erase-person"),
                            icon: UserX,
                            onAction: () =>
                              void router.navigate({ to: `/privacy/erase/contact/${contact.id}` }),
                          },
                        ]}
                      />
                    ),
                },
              ]
            : []),
        ]}
      />
      <ConsentsSection company={id} />
    </>
  );
}
