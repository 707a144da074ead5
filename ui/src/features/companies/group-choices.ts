/** What companies can be put with, and what they can be taken out of: tags, and lists by name. */
import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import type { Option } from "@/components/Option";
import type { ClosedNames } from "@/components/PickField";
import { useT } from "@/i18n/t";
import { rostersQuery } from "./rosters/queries";
import { tagsQuery } from "./tags/queries";

export interface GroupChoices {
  /** By name. */
  put: readonly Option[];
  /** By identity. */
  take: readonly Option[];
  /** The words under which a name that is not there yet is offered. */
  make: (name: string) => string;
  closed: ClosedNames;
  query: Pick<UseQueryResult, "error" | "isError" | "refetch">;
}

/** A retired tag is put on no more companies, and can be taken off those that have it. */
export function useTagChoices(): GroupChoices {
  const t = useT();
  const query = useQuery(tagsQuery);
  const { data = [] } = query;
  return {
    put: data
      .filter(({ isRetired }) => !isRetired)
      .map(({ name, explanation }) => ({ id: name, label: name, detail: explanation })),
    take: data.map(({ id, name }) => ({ id, label: name })),
    make: (name) => t("tags-make", { name }),
    closed: {
      names: data.filter(({ isRetired }) => isRetired).map(({ name }) => name),
      why: (name) => t("error-company-tag-retired", { name }),
    },
    query,
  };
}

/** An archived list keeps the companies that it has. */
export function useRosterChoices(): GroupChoices {
  const t = useT();
  const query = useQuery(rostersQuery);
  const { data = [] } = query;
  const open = data.filter(({ archivedOn }) => archivedOn === null);
  return {
    put: open.map(({ name, purpose }) => ({ id: name, label: name, detail: purpose })),
    take: open.map(({ id, name }) => ({ id, label: name })),
    make: (name) => t("rosters-make", { name }),
    closed: {
      names: data.filter(({ archivedOn }) => archivedOn !== null).map(({ name }) => name),
      why: (name) => t("error-company-roster-archived", { name }),
    },
    query,
  };
}
