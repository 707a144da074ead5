import { Link } from "react-aria-components";
import { type AppError, BridgeError, type MergePreview } from "@/bridge";
import { Notice } from "@/components/states";
import { errorWords } from "@/i18n/errors";
import { useFormats } from "@/i18n/format";
import { useT } from "@/i18n/t";
import { companyOn } from "./choices";

const id = "merge-obstacles";

/** What keeps two companies from being joined, each with its next step. */
export function Obstacles({ preview }: { preview: MergePreview }) {
  const t = useT();
  const { refusals } = preview;
  if (refusals.length === 0) return null;
  return (
    <div id={id} tabIndex={-1}>
      <Notice tone="danger" title={t("merge-obstacles")}>
        {refusals.map((refusal) => (
          <p key={refusal.code}>
            {errorWords(t, new BridgeError(refusal))}{" "}
            <NextStep refusal={refusal} preview={preview} />
          </p>
        ))}
      </Notice>
    </div>
  );
}

/** Takes the keyboard to what keeps them from being joined. */
export function focusObstacles(): void {
  const notice = document.getElementById(id);
  notice?.focus();
  notice?.scrollIntoView({ block: "center" });
}

function NextStep({ refusal, preview }: { refusal: AppError; preview: MergePreview }) {
  const t = useT();
  if (refusal.code !== "companies.merge-archived") return null;
  return (
    <Link href={`/companies/${companyOn(preview, refusal.side)}`}>{t("merge-open-archived")}</Link>
  );
}

/** Somebody said that the two are two; joining them takes that back. */
export function DistinctionNotice({ preview: { distinction } }: { preview: MergePreview }) {
  const t = useT();
  const formats = useFormats();
  if (!distinction) return null;
  const { by, at, reason } = distinction;
  return (
    <Notice tone="attention" title={t("merge-told-apart", { name: by, day: formats.dayOf(at) })}>
      <p>{reason}</p>
      <p>{t("merge-told-apart-text")}</p>
    </Notice>
  );
}
