import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { commands, isRefusal, type Problem } from "@/bridge";
import { originCaseQuery } from "@/bridge/queries";
import type { Draft } from "@/components/drafts";
import { focusStaleNotice } from "@/components/StaleNotice";
import { notify } from "@/components/toast";
import { useLocale } from "@/i18n/locale";
import { useT } from "@/i18n/t";
import { type CaseForm, questionOf } from "./case-form";
import { type Unread, unreadOf } from "./unread";

/** How a case is kept, and what stood in the way of it. */
export interface CaseSaving {
  save: () => void;
  isPending: boolean;
  /** What was refused of the fields of the bar. */
  problems: readonly Problem[];
  error: unknown;
  /** What would be lost, because it cannot be read. */
  unread: readonly Unread[];
}

/** Keeps a case as it is typed, unless something typed, or saved by somebody else, would be lost. */
export function useSaving(id: string | null, draft: Draft<CaseForm>, isStale: boolean): CaseSaving {
  const t = useT();
  const locale = useLocale();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { from } = useSearch({ strict: false });
  const [refused, setRefused] = useState<{ of: CaseForm; unread: Unread[] } | null>(null);
  const saving = useMutation({
    mutationFn: async (value: CaseForm) => {
      const question = questionOf(value, locale);
      if (question === null) return null;
      const { name, companyId, productId } = value;
      return commands.originSaveCase({ id, name, companyId, productId, question });
    },
    onSuccess: async (saved, value) => {
      if (saved === null) return;
      await client.invalidateQueries({ queryKey: ["origin_cases"] });
      const savedAt = await client.fetchQuery(originCaseQuery(saved)).then(
        ({ row }) => row.at,
        () => value.savedAt,
      );
      const holds = (form: CaseForm) => ({ ...form, savedAt });
      await draft.settle({ value, holds, recordId: saved });
      const search = from === undefined ? {} : { from };
      if (id === null) await navigate({ to: "/origin/$case", params: { case: saved }, search });
      notify(t("origin-saved"));
    },
  });
  const problems = useMemo(() => nameProblems(saving.error), [saving.error]);
  return {
    ...saving,
    problems,
    unread: refused?.of === draft.value ? refused.unread : [],
    save: () => {
      if (saving.isPending) return;
      if (isStale) return focusStaleNotice();
      const unread = unreadOf(draft.value);
      setRefused({ of: draft.value, unread });
      if (unread.length === 0) saving.mutate(draft.value);
    },
  };
}

/** A name that the desk refuses, at its field. */
function nameProblems(error: unknown): Problem[] {
  const isName = isRefusal(error, "origin.case-name");
  return isName ? [{ field: "name", code: "case-name", params: {} }] : [];
}
