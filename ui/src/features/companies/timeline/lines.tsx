/** The lines of a timeline in words, with the place that each leads to. */
import type { ReactNode } from "react";
import type { TimelineKind, TimelineRow } from "@/bridge";
import { Agreement } from "@/components/names";
import { hsCode, useFormats } from "@/i18n/format";
import { useT, useWords } from "@/i18n/t";

/** A line as it is read. */
export interface Told {
  title: ReactNode;
  /** What is said besides. */
  text: string;
  /** Where it leads; none where there is nothing else to see. */
  href: string | null;
}

/** Puts the lines of a company into words. */
export function useTold(company: string): (row: TimelineRow) => Told {
  const t = useT();
  const words = useWords();
  const formats = useFormats();
  const here = `/companies/${company}`;
  const tell: Record<TimelineKind, (row: TimelineRow) => Told> = {
    note: ({ state, what }) => ({ title: words(`note-kind-${state}`), text: what, href: null }),
    file: ({ what, more }) => ({ title: what, text: formats.bytes(Number(more)), href: null }),
    "follow-up": ({ what, state, more }) => ({
      title: `${what} · ${words(`follow-up-state-${state}`)}`,
      text: more,
      href: `${here}/follow-ups`,
    }),
    registration: ({ what, state, place }) => ({
      title: what,
      text: words(`registration-${state}`),
      href: `/missions/${place}`,
    }),
    answer: ({ id, what, more }) => ({
      title: t("timeline-answer", { code: hsCode(what), market: formats.country(more) }),
      text: "",
      href: `/treaties/answers/${id}`,
    }),
    "origin-case": ({ id, what }) => ({
      title: t("timeline-origin-case", { name: what }),
      text: "",
      href: `/origin/${id}`,
    }),
    proof: ({ what, state, more, place }) => ({
      title: (
        <>
          {words(`timeline-proof-${state}`)} <Agreement id={what} />
        </>
      ),
      text: more,
      href: `/proofs/${place}`,
    }),
    diagnosis: ({ id, what, more }) => ({
      title: t(what === more ? "timeline-diagnosis" : "timeline-diagnosis-range", {
        low: what,
        high: more,
      }),
      text: "",
      href: `${here}/readiness?of=${id}`,
    }),
    plan: ({ id, what }) => ({
      title: t("timeline-plan", { title: what }),
      text: "",
      href: `${here}/plan?of=${id}`,
    }),
    market: ({ what, state, more }) => ({
      title: t("timeline-market", {
        market: formats.country(what),
        status: words(`market-status-${state}`),
      }),
      text: more,
      href: `${here}/markets`,
    }),
    certification: ({ what, more, place }) => ({
      title: t("timeline-certification", { kind: what }),
      text: more === "" ? "" : t("timeline-until", { day: formats.day(more) }),
      href: place === "" ? `${here}/products` : `${here}/products/${place}`,
    }),
    consent: ({ what, state, more }) => ({
      title: t("timeline-consent", { name: what, word: words(`consent-word-${state}`) }),
      text: words(`purpose-${more}`),
      href: `${here}/contacts`,
    }),
    directory: ({ what, state }) => ({
      title: words(`timeline-directory-${state}`),
      text: state === "given" ? t("timeline-given-by", { name: what }) : "",
      href: `${here}/directory`,
    }),
    import: ({ what, more }) => ({
      title: t("timeline-import", { file: what, row: more }),
      text: "",
      href: `${here}/history`,
    }),
    merge: ({ what, place }) => ({
      title: t("timeline-merge", { name: what }),
      text: "",
      href: `/companies/${place}/history`,
    }),
    company: ({ state, more }) => ({
      title: words(`timeline-company-${state}`),
      text: more,
      href: `${here}/history`,
    }),
  };
  return (row) => tell[row.kind](row);
}
