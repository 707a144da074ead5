/** A refusal of the desk in words. A code without a message does not compile. */
import { type AppError, BridgeError } from "@/bridge";
import { decimal, formatsFor } from "./format";
import { locale } from "./locale";
import { type Translate, wordsOf } from "./t";

type Code = AppError["code"];
type Words = { [C in Code]: (t: Translate, error: Extract<AppError, { code: C }>) => string };

const words: Words = {
  internal: (t, { incident }) => t("error-internal", { incident }),
  "store.busy": (t) => t("error-store-busy"),
  "store.newer-version": (t, { file, found, known }) =>
    t("error-store-newer-version", { file, found: `${found}`, known: `${known}` }),
  "store.damaged": (t, { file, backups, newest }) =>
    t("error-store-damaged", { file, backups, newest }),
  "store.missing": (t, { file, backups, newest }) =>
    t("error-store-missing", { file, backups, newest }),
  "store.foreign": (t, { file }) => t("error-store-foreign", { file }),
  "store.cannot-open": (t, { file }) => t("error-store-cannot-open", { file }),
  "store.full": (t) => t("error-store-full"),
  "store.read-only": (t) => t("error-store-read-only"),
  "store.in-use": (t) => t("error-store-in-use"),
  "store.stale": (t) => t("error-store-stale"),
  "store.not-found": (t) => t("error-store-not-found"),
  "people.required": (t) => t("error-people-required"),
  "people.forbidden": (t) => t("error-people-forbidden"),
  "people.wrong-pin": (t, { wait }) => t("error-people-wrong-pin", { wait }),
  "people.pin-required": (t) => t("error-people-pin-required"),
  "people.invalid": (t) => t("error-people-invalid"),
  "people.last-administrator": (t) => t("error-people-last-administrator"),
  "people.already-started": (t) => t("error-people-already-started"),
  "company.invalid": (t) => t("error-company-invalid"),
  "company.tax-id-taken": (t, { name }) => t("error-company-tax-id-taken", { name }),
  "company.archived": (t) => t("error-company-archived"),
  "company.too-many": (t, { max }) => t("error-company-too-many", { max: `${max}` }),
  "company.bad-recipe": (t, { problem }) =>
    t("error-company-bad-recipe", { problem: wordsOf(t)(`company-recipe-${problem}`) }),
  "company.recipe-name": (t) => t("error-company-recipe-name"),
  "company.nothing-to-import": (t) => t("error-company-nothing-to-import"),
  "company.one-twice": (t) => t("error-company-one-twice"),
  "company.merge-registered-twice": (t, { missions }) =>
    t("error-company-merge-registered-twice", { missions: missions.join(", ") }),
  "company.merge-met-twice": (t, { buyers }) =>
    t("error-company-merge-met-twice", { buyers: buyers.join(", ") }),
  "company.merge-unmoved": (t, { table }) => t("error-company-merge-unmoved", { table }),
  "company.merged": (t, { name }) => t("error-company-merged", { name }),
  "company.tag-retired": (t, { name }) => t("error-company-tag-retired", { name }),
  "company.roster-archived": (t, { name }) => t("error-company-roster-archived", { name }),
  "company.view-of-another": (t) => t("error-company-view-of-another"),
  "company.tag-twice": (t) => t("error-company-tag-twice"),
  "company.file-size": (t, { name, megabytes }) =>
    t("error-company-file-size", { name, megabytes: `${megabytes}` }),
  "company.file-lost": (t, { name }) => t("error-company-file-lost", { name }),
  "company.holds-others": (t) => t("error-company-holds-others"),
  "company.search-cancelled": (t) => t("error-company-search-cancelled"),
  "company.directory-empty": (t) => t("error-company-directory-empty"),
  "company.not-a-picture": (t, { name }) => t("error-company-not-a-picture", { name }),
  "company.picture-damaged": (t, { name }) => t("error-company-picture-damaged", { name }),
  "company.picture-too-large": (t, { name, megapixels, most }) =>
    t("error-company-picture-too-large", { name, megapixels: `${megapixels}`, most: `${most}` }),
  "company.picture-file-size": (t, { name, megabytes }) =>
    t("error-company-picture-file-size", { name, megabytes: `${megabytes}` }),
  "company.too-many-pictures": (t, { most }) =>
    t("error-company-too-many-pictures", { most: `${most}` }),
  "company.picture-twice": (t, { name }) => t("error-company-picture-twice", { name }),
  "company.picture-lost": (t) => t("error-company-picture-lost"),
  "companies.merge-archived": (t, { side }) => t("error-companies-merge-archived", { side }),
  "companies.merge-other-rfc": (t, { stays, goes }) =>
    t("error-companies-merge-other-rfc", { stays, goes }),
  "companies.merge-unchosen": (t) => t("error-companies-merge-unchosen"),
  "privacy.invalid": (t) => t("error-privacy-invalid"),
  "privacy.legal-person": (t) => t("error-privacy-legal-person"),
  "privacy.erased-before": (t) => t("error-privacy-erased-before"),
  "privacy.request-moved": (t) => t("error-privacy-request-moved"),
  "privacy.request-step": (t) => t("error-privacy-request-step"),
  "privacy.other-rows": (t) => t("error-privacy-other-rows"),
  "meeting.invalid": (t) => t("error-meeting-invalid"),
  "meeting.sessions-overlap": (t) => t("error-meeting-sessions-overlap"),
  "meeting.no-sessions": (t) => t("error-meeting-no-sessions"),
  "meeting.already-asked": (t) => t("error-meeting-already-asked"),
  "meeting.not-a-pair": (t) => t("error-meeting-not-a-pair"),
  "meeting.move-refused": (t) => t("error-meeting-move-refused"),
  "meeting.reason-required": (t) => t("error-meeting-reason-required"),
  "meeting.locks-contradict": (t) => t("error-meeting-locks-contradict"),
  "fair.invalid": (t) => t("error-fair-invalid"),
  "fair.badge-not-good": (t) => t("error-fair-badge-not-good"),
  "fair.zone-in-use": (t, { scans }) => t("error-fair-zone-in-use", { scans }),
  "fair.not-the-same": (t) => t("error-fair-not-the-same"),
  "fair.picture-unreadable": (t, { megabytes }) =>
    t("error-fair-picture-unreadable", { megabytes: `${megabytes}` }),
  "fair.card-lost": (t) => t("error-fair-card-lost"),
  "fair.no-own-follow-up": (t) => t("error-fair-no-own-follow-up"),
  "meeting.takes-part": (t) => t("error-meeting-takes-part"),
  "meeting.stands-on": (t, { meetings, wishes, places, participants }) =>
    t("error-meeting-stands-on", {
      meetings: `${meetings}`,
      wishes: `${wishes}`,
      places: `${places}`,
      participants: `${participants}`,
    }),
  "meeting.away-known": (t) => t("error-meeting-away-known"),
  "meeting.mending-stopped": (t) => t("error-meeting-mending-stopped"),
  "meeting.mending-changed": (t) => t("error-meeting-mending-changed"),
  "meeting.place-known": (t, { name }) => t("error-meeting-place-known", { name }),
  "meeting.happened": (t, { count }) => t("error-meeting-happened", { count }),
  "mission.invalid": (t) => t("error-mission-invalid"),
  "mission.closed": (t) => t("error-mission-closed"),
  "mission.already-registered": (t) => t("error-mission-already-registered"),
  "mission.requirements": (t) => t("error-mission-requirements"),
  "mission.registration-ended": (t) => t("error-mission-registration-ended"),
  "mission.move-refused": (t) => t("error-mission-move-refused"),
  "mission.reason-required": (t) => t("error-mission-reason-required"),
  "mission.capacity-below-accepted": (t, { accepted }) =>
    t("error-mission-capacity-below-accepted", { accepted }),
  "mission.full": (t) => t("error-mission-full"),
  "mission.call-refused": (t, { reason }) => t("error-mission-call-refused", { reason }),
  "mission.no-funding": (t) => t("error-mission-no-funding"),
  "mission.support-refused": (t, { reason }) => t("error-mission-support-refused", { reason }),
  "mission.refund-refused": (t, { reason }) => t("error-mission-refund-refused", { reason }),
  "mission.attestation-refused": (t, { reason }) =>
    t("error-mission-attestation-refused", { reason }),
  "mission.phase-refused": (t, { reason }) => t("error-mission-phase-refused", { reason }),
  "mission.not-reviewer": (t) => t("error-mission-not-reviewer"),
  "mission.names-hidden": (t) => t("error-mission-names-hidden"),
  "mission.waiting-refused": (t, { reason }) => t("error-mission-waiting-refused", { reason }),
  "mission.needed-refused": (t, { reason }) => t("error-mission-needed-refused", { reason }),
  "mission.floor-refused": (t) => t("error-mission-floor-refused"),
  "mission.booth-refused": (t, { reason }) => t("error-mission-booth-refused", { reason }),
  "mission.task-ring": (t) => t("error-mission-task-ring"),
  "mission.freeze-refused": (t, { reason }) => t("error-mission-freeze-refused", { reason }),
  "mission.result-twice": (t) => t("error-mission-result-twice"),
  "mission.confirmation-refused": (t, { reason }) =>
    t("error-mission-confirmation-refused", { reason }),
  "lookup.invalid": (t) => t("error-lookup-invalid"),
  "lookup.unknown-product": (t, { product }) => t("error-lookup-unknown-product", { product }),
  "lookup.unknown-market": (t, { market }) => t("error-lookup-unknown-market", { market }),
  "advisory.invalid": (t) => t("error-advisory-invalid"),
  "advisory.unknown-questionnaire": (t, { version }) =>
    t("error-advisory-unknown-questionnaire", { version: `${version}` }),
  "origin.bad-case": (t) => t("error-origin-bad-case"),
  "origin.unknown-agreement": (t, { agreement }) =>
    t("error-origin-unknown-agreement", { agreement }),
  "origin.case-name": (t) => t("error-origin-case-name"),
  "origin.bad-proof": (t) => t("error-origin-bad-proof"),
  "origin.proof-incomplete": (t) => t("error-origin-proof-incomplete"),
  "origin.proof-issued": (t) => t("error-origin-proof-issued"),
  "origin.proof-not-issued": (t) => t("error-origin-proof-not-issued"),
  "origin.proof-reason": (t) => t("error-origin-proof-reason"),
  "origin.bad-declaration": (t) => t("error-origin-bad-declaration"),
  "origin.declaration-in-use": (t) => t("error-origin-declaration-in-use"),
  "origin.evidence-size": (t, { megabytes }) =>
    t("error-origin-evidence-size", { megabytes: `${megabytes}` }),
  "origin.evidence-lost": (t, { name }) => t("error-origin-evidence-lost", { name }),
  "origin.unreadable-proof": (t, { detail }) => t("error-origin-unreadable-proof", { detail }),
  "origin.unreadable-case": (t, { detail }) => t("error-origin-unreadable-case", { detail }),
  "rate.invalid": (t) => t("error-rate-invalid"),
  "scan.cancelled": (t) => t("error-scan-cancelled"),
  "scan.none": (t) => t("error-scan-none"),
  "file.unreadable": (t, { name }) => t("error-file-unreadable", { name }),
  "file.empty": (t, { name }) => t("error-file-empty", { name }),
  "file.truncated": (t, { name }) => t("error-file-truncated", { name }),
  "file.unknown": (t, { name, found }) =>
    t("error-file-unknown", { name, found: wordsOf(t)(`found-${found}`) }),
  "file.not-this-format": (t, { name, expected, found }) =>
    t("error-file-not-this-format", {
      name,
      expected: wordsOf(t)(`format-${expected}`),
      found: wordsOf(t)(`found-${found}`),
    }),
  "file.too-large": (t, { name, limit }) =>
    t("error-file-too-large", { name, limit: bytes(limit) }),
  "file.encoding": (t, { name }) => t("error-file-encoding", { name }),
  "file.not-written": (t) => t("error-file-not-written"),
  "file.folder-not-empty": (t, { name }) => t("error-file-folder-not-empty", { name }),
  "file.cannot-write": (t, { name }) => t("error-file-cannot-write", { name }),
  "file.gone": (t) => t("error-file-gone"),
  "import.cancelled": (t) => t("error-import-cancelled"),
  "import.rejected": (t, { count, reason }) =>
    t("error-import-rejected", { count, reason: wordsOf(t)(`reason-${reason}`) }),
  "import.alone-only": (t) => t("error-import-alone-only"),
  "import.no-agreement": (t) => t("error-import-no-agreement"),
  "import.second-needed": (t) => t("error-import-second-needed"),
  "import.wrong-second": (t, { name, format }) => t("error-import-wrong-second", { name, format }),
  "file.other-workbook": (t, { name, found }) =>
    t("error-file-other-workbook", { name, found: wordsOf(t)(`found-${found}`) }),
  "file.damaged-workbook": (t, { name }) => t("error-file-damaged-workbook", { name }),
  "file.no-such-sheet": (t, { name, sheet }) => t("error-file-no-such-sheet", { name, sheet }),
  "import.no-recipe": (t) => t("error-import-no-recipe"),
  "import.bad-recipe": (t, { problem }) =>
    t("error-import-bad-recipe", { problem: wordsOf(t)(`recipe-${problem}`) }),
  "import.recipe-name": (t) => t("error-import-recipe-name"),
  "import.too-many-rows": (t, { limit }) =>
    t("error-import-too-many-rows", { limit: decimal(`${limit}`) }),
  "import.other-agreement": (t, { agreement }) => t("error-import-other-agreement", { agreement }),
  "import.hs-edition": (t, { edition }) => t("error-import-hs-edition", { edition }),
  "import.other-market": (t) => t("error-import-other-market"),
  "reference.pack-missing": (t) => t("error-reference-pack-missing"),
  "reference.pack-damaged": (t) => t("error-reference-pack-damaged"),
  "journal.cannot-undo": (t, { reason }) =>
    t("error-journal-cannot-undo", { reason: wordsOf(t)(`undo-${reason}`) }),
  "journal.built-upon": (t, { operations, count }) =>
    t("error-journal-built-upon", {
      count,
      operations: operations
        .map(({ code, summary }) => `${wordsOf(t)(`operation-${code}`)} · ${summary}`)
        .join("; "),
    }),
  "backup.altered": (t, { name }) => t("error-backup-altered", { name }),
  "backup.office-opens": (t) => t("error-backup-office-opens"),
  "backup.unreadable": (t, { name }) => t("error-backup-unreadable", { name }),
  "document.failed": (t) => t("error-document-failed"),
};

/** What went wrong and what to do next. */
export function errorWords(t: Translate, error: unknown): string {
  if (!(error instanceof BridgeError)) return t("error-unexpected");
  const say = words[error.error.code] as (t: Translate, error: AppError) => string;
  return say ? say(t, error.error) : t("error-unexpected");
}

/** The code and fields of an error, for a person who asks for help. */
export function errorDetails(error: unknown): string {
  if (error instanceof BridgeError) return JSON.stringify(error.error, null, 2);
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

/** The problems of a form that a refusal carries, or none. */
export function problemsOf(error: unknown) {
  return error instanceof BridgeError && "problems" in error.error ? error.error.problems : [];
}

function bytes(limit: string): string {
  return formatsFor(locale()).bytes(Number(limit));
}
