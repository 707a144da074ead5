import type { CompanyRow } from "@/bridge";
import { findCompanies } from "@/bridge/queries";
import type { FieldWords } from "./field-parts";
import { SearchComboBox } from "./SearchComboBox";

interface OtherCompanyFieldProps extends FieldWords {
  name?: string;
  /** The company that is not offered. */
  than: string;
  picked: CompanyRow | null;
  onPick: (company: CompanyRow | null) => void;
  isRequired?: boolean;
}

/** One active company, other than one. */
export function OtherCompanyField({ than, picked, ...field }: OtherCompanyFieldProps) {
  return (
    <SearchComboBox
      {...field}
      picked={picked && { id: picked.id, label: picked.legalName }}
      queryKey={["companies", "others", than]}
      find={async (text) => (await findCompanies(text)).filter(({ id }) => id !== than)}
      optionOf={({ id, legalName, rfc }) => ({ id, label: legalName, detail: rfc ?? "" })}
    />
  );
}
