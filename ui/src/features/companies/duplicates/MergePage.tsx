import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { ArrowLeftRight, MoreHorizontal, Split } from "lucide-react";
import { useState } from "react";
import { Link } from "react-aria-components";
import type { MergePreview } from "@/bridge";
import { Button, ButtonLink } from "@/components/Button";
import { LeavingDialog } from "@/components/LeavingDialog";
import { useLikelihoodWords } from "@/components/likelihood";
import { Menu } from "@/components/Menu";
import { Page } from "@/components/Page";
import { EmptyState, ErrorView, Skeleton } from "@/components/states";
import { useT } from "@/i18n/t";
import { type Chosen, choicesOf } from "./choices";
import { DistinguishDialog } from "./DistinguishDialog";
import { JoinForm } from "./JoinForm";
import { MergeFields } from "./MergeFields";
import { Moves } from "./Moves";
import { DistinctionNotice } from "./Obstacles";
import { mergePreviewQuery } from "./queries";

const route = getRouteApi("/companies/merge");

/** Two companies side by side, of which one is made. */
export function MergePage() {
  const t = useT();
  const { keep, gone } = route.useSearch();
  if (keep && gone) {
    // What was chosen stays where the two change places, and only there.
    return <Merge key={[keep, gone].sort().join(" ")} keep={keep} gone={gone} />;
  }
  return (
    <Page title={t("merge-title")} back={<Back />}>
      <EmptyState
        title={t("merge-nobody")}
        action={<ButtonLink href="/companies">{t("nav-companies")}</ButtonLink>}
      >
        {t("merge-nobody-text")}
      </EmptyState>
    </Page>
  );
}

function Merge({ keep, gone }: { keep: string; gone: string }) {
  const t = useT();
  const navigate = route.useNavigate();
  const [chosen, setChosen] = useState<Chosen>({});
  const [reason, setReason] = useState("");
  const [isTellingApart, setTellingApart] = useState(false);
  const choices = choicesOf(chosen, keep);
  const {
    data: preview,
    error,
    refetch,
  } = useQuery(
    // Whether there is a reason is all that the preview depends on; the reason itself goes with the order.
    mergePreviewQuery({ keep, gone, choices, reason: reason.trim().slice(0, 1) || null }),
  );
  const swap = () => void navigate({ search: { keep: gone, gone: keep }, replace: true });
  return (
    <Page
      title={t("merge-title")}
      subtitle={preview && <Likeness preview={preview} />}
      back={<Back />}
      actions={
        <>
          <Button icon={ArrowLeftRight} onPress={swap}>
            {t("merge-swap")}
          </Button>
          {preview && !preview.distinction && (
            <Menu
              icon={MoreHorizontal}
              label={t("action-more")}
              actions={[
                {
                  id: "distinguish",
                  label: t("pair-distinguish"),
                  icon: Split,
                  onAction: () => setTellingApart(true),
                },
              ]}
            />
          )}
        </>
      }
    >
      {error && <ErrorView error={error} onRetry={() => void refetch()} />}
      {!preview && !error && <Skeleton rows={12} />}
      {preview && (
        <>
          <DistinctionNotice preview={preview} />
          <JoinForm preview={preview} chosen={chosen} reason={reason} onReason={setReason}>
            <MergeFields
              preview={preview}
              chosen={chosen}
              onChoose={(field, company) => setChosen((now) => ({ ...now, [field]: company }))}
            />
            <Moves preview={preview} />
          </JoinForm>
        </>
      )}
      {preview && isTellingApart && (
        <DistinguishDialog
          first={{ id: keep, legalName: preview.keep.profile.legalName }}
          second={{ id: gone, legalName: preview.gone.profile.legalName }}
          onClose={() => setTellingApart(false)}
          onDone={() => void navigate({ to: "/companies/duplicates", ignoreBlocker: true })}
        />
      )}
      <LeavingDialog
        isAsked={choices.length > 0 || reason.trim() !== ""}
        title={t("merge-leave-title")}
      >
        {t("merge-leave-text")}
      </LeavingDialog>
    </Page>
  );
}

function Likeness({ preview: { similarity } }: { preview: MergePreview }) {
  const t = useT();
  const said = useLikelihoodWords();
  const { score, reasons } = similarity;
  if (score === 0) return null;
  return [t("merge-likeness", { score: `${score}` }), said(reasons)].filter(Boolean).join(" · ");
}

function Back() {
  const t = useT();
  return <Link href="/companies/duplicates">{t("pair-title")}</Link>;
}
