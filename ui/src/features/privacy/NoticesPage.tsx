import { useQuery } from "@tanstack/react-query";
import { CircleCheck, Plus } from "lucide-react";
import { useState } from "react";
import type { NoticeRow } from "@/bridge";
import { noticesQuery } from "@/bridge/queries";
import { Badge } from "@/components/Badge";
import { Button } from "@/components/Button";
import { Section } from "@/components/Page";
import { EmptyState, ErrorView, Skeleton } from "@/components/states";
import { useFormats } from "@/i18n/format";
import { useT } from "@/i18n/t";
import { NoticeDialog } from "./NoticeDialog";
import styles from "./Privacy.module.css";
import { PrivacyFrame } from "./PrivacyFrame";

/** What the office tells people of the use of their data, version by version. */
export function NoticesPage() {
  const t = useT();
  const { data, error, refetch } = useQuery(noticesQuery);
  const [isAdding, setAdding] = useState(false);
  const add = (
    <Button look="primary" icon={Plus} onPress={() => setAdding(true)}>
      {t("notices-add")}
    </Button>
  );
  const isNone = data?.length === 0;
  return (
    <PrivacyFrame current="/privacy/notices" actions={data && !isNone ? add : null}>
      {error && <ErrorView error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton />}
      {isNone && (
        <EmptyState title={t("notices-none")} action={add}>
          {t("notices-none-text")}
        </EmptyState>
      )}
      {data?.map((row) => (
        <Edition key={row.id} row={row} />
      ))}
      {isAdding && <NoticeDialog onClose={() => setAdding(false)} />}
    </PrivacyFrame>
  );
}

function Edition({ row: { notice, isInForce } }: { row: NoticeRow }) {
  const t = useT();
  const formats = useFormats();
  return (
    <Section
      title={t("notice-edition", { edition: notice.edition })}
      help={t("notice-since", { day: formats.day(notice.inForceOn) })}
      actions={
        isInForce && (
          <Badge tone="good" icon={CircleCheck}>
            {t("notice-in-force")}
          </Badge>
        )
      }
    >
      <p className={styles.notice} lang="es">
        {notice.textEs}
      </p>
      {notice.textEn && (
        <p className={styles.notice} lang="en">
          {notice.textEn}
        </p>
      )}
    </Section>
  );
}
