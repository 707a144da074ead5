import { TriangleAlert } from "lucide-react";
import { Link } from "react-aria-components";
import type { OriginCaseRow } from "@/bridge";
import { useT } from "@/i18n/t";
import { Badge } from "./Badge";
import { Code, Day, Moment } from "./figures";
import { ListTable } from "./ListTable";
import { useAgreementNames } from "./names";

interface OriginCasesProps {
  rows: readonly OriginCaseRow[];
  /** Under which agreements something else comes out today, of the cases that were checked. */
  changed?: ReadonlyMap<string, readonly string[]>;
}

/** A new case waits under nearly every agreement: the first ones are named, the others counted. */
const mostNamed = 3;

/** Origin cases in a list, the newest first. */
export function OriginCases({ rows, changed }: OriginCasesProps) {
  const t = useT();
  const namesOf = useAgreementNames([
    ...rows.flatMap(({ originates, open }) => [...originates, ...open]),
    ...[...(changed?.values() ?? [])].flat(),
  ]);
  return (
    <ListTable
      label={t("origin-cases")}
      rows={rows}
      rowId={({ id }) => id}
      columns={[
        {
          id: "name",
          label: t("origin-case-name"),
          show: ({ id, name }) => (
            <>
              <Link href={`/origin/${id}`}>{name}</Link>{" "}
              {changed?.has(id) && (
                <Badge tone="attention" icon={TriangleAlert}>
                  {t("origin-case-changed", { agreements: namesOf(changed.get(id) ?? []) })}
                </Badge>
              )}
            </>
          ),
        },
        {
          id: "code",
          label: t("origin-code"),
          isWhole: true,
          show: ({ code }) => <Code hs>{code}</Code>,
        },
        {
          id: "originates",
          label: t("origin-originates"),
          show: ({ originates }) => namesOf(originates) || t("origin-nowhere"),
        },
        {
          id: "open",
          label: t("origin-open"),
          show: ({ open }) => {
            const agreements = namesOf(open.slice(0, mostNamed));
            const count = open.length - mostNamed;
            return count > 0 ? t("origin-open-more", { agreements, count }) : agreements;
          },
        },
        { id: "on", label: t("origin-on"), isWhole: true, show: ({ on }) => <Day iso={on} /> },
        {
          id: "at",
          label: t("origin-at"),
          isWhole: true,
          isExtra: true,
          show: ({ at }) => <Moment iso={at} />,
        },
      ]}
    />
  );
}
