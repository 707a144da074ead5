import type { Lesson } from "@/bridge";
import { useT, useWords } from "@/i18n/t";

/** Gives what becomes of a lesson in a mission that takes it over. */
export function useBecomes(): (lesson: Lesson) => string {
  const t = useT();
  const words = useWords();
  return ({ neededOf, needed, daysBefore }) =>
    neededOf === null
      ? t("outcomes-becomes-task", { days: daysBefore })
      : t("outcomes-becomes-line", {
          of: words(`outcomes-needed-of-${neededOf}`),
          needed: words(`needed-${needed}`),
          days: daysBefore,
        });
}
