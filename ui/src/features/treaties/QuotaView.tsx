import type { Quota, QuotaOrder } from "@/bridge";
import { quantity, useFormats } from "@/i18n/format";
import { useT, useWords } from "@/i18n/t";
import styles from "./DutyCard.module.css";
import { Fact } from "./RuleAndProof";

/** Each quota of the line: how much, from when to when, which goods, under which act. */
export function QuotaView({ quota }: { quota: Quota }) {
  return (
    <>
      {(quota.orders ?? []).map((order) => (
        <OrderFacts key={order.number} order={order} />
      ))}
    </>
  );
}

function OrderFacts({ order }: { order: QuotaOrder }) {
  const t = useT();
  const words = useWords();
  const formats = useFormats();
  const { period } = order;
  const span = ({ from, to }: { from: string; to: string }) =>
    t("quota-span", { from: formats.day(from), to: formats.day(to) });
  return (
    <dl className={styles.facts}>
      <Fact name={t("quota-number")}>{order.number}</Fact>
      {order.description && <Fact name={t("quota-goods")}>{order.description}</Fact>}
      <Fact name={t("quota-state")}>{words(`quota-state-${order.state}`)}</Fact>
      <Fact name={t("quota-volume")}>
        {period ? quantity(period.volume, words(`unit-${period.unit}`)) : t("quota-not-known")}
      </Fact>
      {period && <Fact name={t("quota-period")}>{span(period)}</Fact>}
      <Fact name={t("quota-seasons")}>{order.seasons.map(span).join("; ")}</Fact>
      <Fact name={t("quota-extent")}>{words(`quota-extent-${order.extent}`)}</Fact>
      <Fact name={t("quota-codes")}>{order.codes.join(", ")}</Fact>
      <Fact name={t("quota-administration")}>
        {order.administration
          ? words(`quota-administration-${order.administration}`)
          : t("quota-not-known")}
      </Fact>
      <Fact name={t("quota-basis")}>
        {[...(period ? [period.basis] : []), ...order.acts].join("; ")}
      </Fact>
    </dl>
  );
}
