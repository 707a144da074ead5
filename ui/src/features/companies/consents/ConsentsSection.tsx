import { useMutation, useQuery } from "@tanstack/react-query";
import { CircleCheck, CircleSlash, PencilLine } from "lucide-react";
import { useState } from "react";
import { type ContactChannel, type ContactPrivacy, commands, type PurposeState } from "@/bridge";
import { consentsQuery } from "@/bridge/queries";
import { Badge } from "@/components/Badge";
import { IconButton } from "@/components/Button";
import { ListTable } from "@/components/ListTable";
import { Section } from "@/components/Page";
import { Select } from "@/components/Select";
import { ErrorView, Skeleton } from "@/components/states";
import textStyles from "@/components/text.module.css";
import { notifyError } from "@/components/toast";
import { notifyUndoable } from "@/components/undo";
import { useFormats } from "@/i18n/format";
import { useT, useWords } from "@/i18n/t";
import { ConsentDialog } from "./ConsentDialog";
import { channels } from "./consents";

/** For what the data of each contact of a company are used, and how each wants to be reached. */
export function ConsentsSection({ company }: { company: string }) {
  const t = useT();
  const { data, error, refetch } = useQuery(consentsQuery(company));
  const [open, setOpen] = useState<{ contact: ContactPrivacy; state: PurposeState } | null>(null);
  return (
    <>
      {error && <ErrorView error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton />}
      {data?.map((contact) => (
        <Section
          key={contact.contact}
          title={t("consents-of", { name: contact.name })}
          help={t("consents-help")}
        >
          <Purposes contact={contact} onOpen={(state) => setOpen({ contact, state })} />
          <Channel contact={contact} />
        </Section>
      ))}
      {open && (
        <ConsentDialog contact={open.contact} state={open.state} onClose={() => setOpen(null)} />
      )}
    </>
  );
}

interface PurposesProps {
  contact: ContactPrivacy;
  onOpen: (state: PurposeState) => void;
}

function Purposes({ contact, onOpen }: PurposesProps) {
  const t = useT();
  const words = useWords();
  const formats = useFormats();
  return (
    <ListTable
      label={t("consents-of", { name: contact.name })}
      rows={contact.purposes}
      rowId={({ purpose }) => purpose}
      columns={[
        {
          id: "purpose",
          label: t("consent-purpose"),
          show: ({ purpose }) => words(`purpose-${purpose}`),
        },
        {
          id: "served",
          label: t("consent-use"),
          show: ({ isServed }) => (
            <Badge tone={isServed ? "good" : "neutral"} icon={isServed ? CircleCheck : CircleSlash}>
              {isServed ? t("consent-used") : t("consent-unused")}
            </Badge>
          ),
        },
        {
          id: "last",
          label: t("consent-last"),
          show: ({ last }) =>
            last ? (
              <>
                {[words(`consent-word-${last.word}`), formats.day(last.givenOn)].join(", ")}
                <span className={textStyles.under}>
                  {[
                    last.givenBy,
                    words(`channel-${last.channel}`),
                    last.notice && t("consent-on-notice", { edition: last.notice }),
                    last.document,
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                </span>
              </>
            ) : (
              t("consent-nothing-said")
            ),
        },
        {
          id: "note",
          label: t("contact-actions"),
          align: "end",
          show: (state) => (
            <IconButton
              icon={PencilLine}
              label={t("consent-note", { purpose: words(`purpose-${state.purpose}`) })}
              onPress={() => onOpen(state)}
            />
          ),
        },
      ]}
    />
  );
}

/** How a contact wants to be reached. */
function Channel({ contact: { contact, channel } }: { contact: ContactPrivacy }) {
  const t = useT();
  const words = useWords();
  const preferring = useMutation({
    mutationFn: (chosen: ContactChannel) => commands.consentsPrefer({ contact, channel: chosen }),
    onSuccess: () => notifyUndoable(t("channel-saved")),
    onError: notifyError,
  });
  return (
    <Select
      label={t("channel-preferred")}
      options={channels.map((code) => ({ id: code, label: words(`channel-${code}`) }))}
      value={channel}
      onChange={(chosen) => preferring.mutate(chosen)}
    />
  );
}
