/** What a page says of a company that takes part no more, and of one that another has become part of. */
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-aria-components";
import type { CompanyDetail } from "@/bridge";
import { companyQuery } from "@/bridge/queries";
import { Notice } from "@/components/states";
import { useFormats } from "@/i18n/format";
import { useT } from "@/i18n/t";

/** Why a company is archived, and which one carries on its business. */
export function ArchivedNotice({
  archived: { reason, on, successor, isMerged },
}: {
  archived: NonNullable<CompanyDetail["archived"]>;
}) {
  const t = useT();
  const formats = useFormats();
  const day = formats.day(on);
  return (
    <Notice title={isMerged ? t("merge-joined-on", { day }) : t("company-archived-on", { day })}>
      {reason !== "" && <p>{reason}</p>}
      {successor && (
        <p>
          {`${t(isMerged ? "merge-part-of" : "company-successor")}: `}
          <CompanyLink id={successor} />
        </p>
      )}
    </Notice>
  );
}

/** From which company one was led here, as long as it is part of this one. */
export function CameFromNotice({ from, company }: { from: string; company: string }) {
  const t = useT();
  const { data } = useQuery(companyQuery(from));
  if (!data?.archived?.isMerged || data.archived.successor !== company) return null;
  return (
    <Notice title={t("merge-came-from", { name: data.profile.legalName })}>
      <p>
        {t("merge-came-from-text")}{" "}
        <Link href={`/companies/${from}/history`}>{t("merge-its-history")}</Link>
      </p>
    </Notice>
  );
}

function CompanyLink({ id }: { id: string }) {
  const { data } = useQuery(companyQuery(id));
  return <Link href={`/companies/${id}`}>{data?.profile.legalName ?? id}</Link>;
}
