import { useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import { companyQuery } from "@/bridge/queries";
import { IconButton } from "@/components/Button";
import { useT } from "@/i18n/t";
import styles from "./Sentence.module.css";

/** The company that the question is asked for, and the way to ask for none. */
export function AskedFor({ company, onRemove }: { company: string; onRemove: () => void }) {
  const t = useT();
  const { data, isPending } = useQuery(companyQuery(company));
  if (isPending) return null;
  const name = data?.profile.legalName ?? company;
  return (
    <p className={styles.askedFor}>
      {t("benefits-for", { name })}
      <IconButton icon={X} label={t("benefits-for-remove", { name })} onPress={onRemove} />
    </p>
  );
}
