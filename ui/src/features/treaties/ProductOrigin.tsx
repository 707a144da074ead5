import { useQuery } from "@tanstack/react-query";
import { Link } from "react-aria-components";
import type { LookupAnswer } from "@/bridge";
import { originCasesQuery } from "@/bridge/queries";
import { Moment } from "@/components/figures";
import { useShortName } from "@/i18n/names";
import { useT } from "@/i18n/t";
import styles from "./Answer.module.css";
import { type Question, searchOf } from "./question";

/** So many cases of a product are looked at; the others are in the list. */
const most = 20;

interface ProductOriginProps {
  question: Question;
  answer: LookupAnswer;
}

/** What came out of the origin case of the product that is asked about; nothing where there is none. */
export function ProductOrigin({ question, answer }: ProductOriginProps) {
  const t = useT();
  const short = useShortName();
  // The digits that all countries share.
  const code = answer.product.digits.slice(0, 6);
  const { data } = useQuery(originCasesQuery(question.company ?? null, code, most));
  // A name may hold the digits as well.
  const cases = data?.rows.filter((row) => row.code.startsWith(code)) ?? [];
  const own = cases.find(
    ({ productId }) => productId !== null && productId === question.companyProduct,
  );
  const found = own ?? cases[0];
  if (!found) return null;
  const agreements = new Map(
    answer.lines
      .flatMap(({ preferences }) => preferences)
      .map(({ agreement }) => [agreement.id, short(agreement)]),
  );
  const named = (ids: readonly string[]) =>
    ids.flatMap((id) => agreements.get(id) ?? []).join(", ");
  const open = named(found.open);
  return (
    <section className={styles.origin} aria-label={t("benefits-origin-case")}>
      <dl>
        <div>
          <dt>{t("benefits-origin-case")}</dt>
          <dd>
            <Link href={`/origin/${found.id}?${new URLSearchParams({ from: searchOf(question) })}`}>
              {found.name}
            </Link>
          </dd>
        </div>
        <div>
          <dt>{t("origin-originates")}</dt>
          <dd>{named(found.originates) || t("benefits-origin-nowhere")}</dd>
        </div>
        {open !== "" && (
          <div>
            <dt>{t("origin-open")}</dt>
            <dd>{open}</dd>
          </div>
        )}
        <div>
          <dt>{t("origin-at")}</dt>
          <dd>
            <Moment iso={found.at} />
          </dd>
        </div>
      </dl>
      {(cases.length > 1 || data?.hasMore) && (
        <Link href={`/origin?text=${code}`}>{t("benefits-origin-cases")}</Link>
      )}
    </section>
  );
}
