import { commands, type ProductHit } from "@/bridge";
import { FieldRow } from "@/components/Form";
import { SearchComboBox } from "@/components/SearchComboBox";
import { TextField } from "@/components/TextField";
import { codeOf } from "@/i18n/format";
import { useLocale } from "@/i18n/locale";
import { useT } from "@/i18n/t";

interface CodeFieldsProps {
  code: string;
  onChange: (code: string) => void;
  isRequired?: boolean;
}

/** A tariff code: written by whoever knows it, or found by what the thing is called. */
export function CodeFields({ code, onChange, isRequired = false }: CodeFieldsProps) {
  const t = useT();
  const locale = useLocale();
  return (
    <FieldRow>
      <TextField
        label={t("origin-code")}
        help={t("origin-code-help")}
        isCode
        value={code}
        onChange={onChange}
        validate={(typed) =>
          (typed === "" && !isRequired) || codeOf(typed) !== null ? null : t("origin-code-wrong")
        }
      />
      <SearchComboBox<ProductHit>
        label={t("origin-guided-search")}
        help={t("origin-guided-search-help")}
        optional
        picked={null}
        onPick={(hit) => hit && onChange(hit.code)}
        queryKey={["reference", "origin-products", locale]}
        find={async (query) =>
          query.length < 2 ? [] : commands.treatiesSearchProducts({ query, locale, limit: 30 })
        }
        optionOf={(hit) => ({
          id: `${hit.edition} ${hit.digits}`,
          label: `${hit.code} ${hit.description}`,
          detail: hit.path.join(" › "),
        })}
      />
    </FieldRow>
  );
}
