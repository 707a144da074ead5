import { useQuery } from "@tanstack/react-query";
import { useT } from "@/i18n/t";
import styles from "./Groups.module.css";
import { groupQuery } from "./queries";

/** Says beside a size that a group exists with which it may have to be judged; the size stays as it is. */
export function GroupSizeNote({ company }: { company: string }) {
  const t = useT();
  const { data } = useQuery(groupQuery(company));
  return data ? <p className={styles.quiet}>{t("group-size-note")}</p> : null;
}
