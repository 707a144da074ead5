/** What is typed into cells of an import and not handed to the desk yet: kept as a draft. */
import type { CompanyField } from "@/bridge";
import { useDraft } from "@/components/drafts";

/** The name under which the draft of an import is kept. */
export const typedForm = "company-import";

/** Texts by the number of their row and their field. */
type Texts = Readonly<Record<string, string>>;

export interface TypedCells {
  /** What is typed into a cell; none where nobody types there. */
  at: (number: number, field: CompanyField) => string | undefined;
  /** The fields of a row into which something is typed. */
  fieldsOf: (number: number) => CompanyField[];
  type: (number: number, field: CompanyField, text: string) => void;
  /** Gives up what is typed into a cell. */
  drop: (number: number, field: CompanyField) => void;
}

const none: Texts = {};

/** Holds what is typed into the cells of an import. */
export function useTypedCells(id: string): TypedCells {
  const draft = useDraft<Texts>(typedForm, id, none);
  const keyOf = (number: number, field: CompanyField) => `${number} ${field}`;
  return {
    at: (number, field) => draft.value[keyOf(number, field)],
    fieldsOf: (number) =>
      Object.keys(draft.value)
        .filter((key) => key.startsWith(`${number} `))
        .map((key) => key.slice(key.indexOf(" ") + 1) as CompanyField),
    type: (number, field, text) =>
      draft.edit((texts) => ({ ...texts, [keyOf(number, field)]: text })),
    drop: (number, field) => {
      const { [keyOf(number, field)]: _, ...rest } = draft.value;
      if (Object.keys(rest).length === 0) draft.discard();
      else draft.edit(() => rest);
    },
  };
}
