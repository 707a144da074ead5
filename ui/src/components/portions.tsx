/** Lists that are shown a portion at a time. */
import { useState } from "react";
import { useT } from "@/i18n/t";
import { Button } from "./Button";

/** So many rows are shown at first, and with every call for more. */
const portion = 200;

/** How many rows to ask for; what is looked for anew begins with the first portion. */
export function usePortions(about: string) {
  const [asked, setAsked] = useState({ about, limit: portion });
  const limit = asked.about === about ? asked.limit : portion;
  return { limit, more: () => setAsked({ about, limit: limit + portion }) };
}

/** The way to the rows that are not shown yet, and how many are. */
export function MoreRows({ count, onMore }: { count: number; onMore: () => void }) {
  const t = useT();
  return (
    <div>
      <Button onPress={onMore}>{t("list-more")}</Button>{" "}
      <span role="status">{t("list-shown", { count })}</span>
    </div>
  );
}
