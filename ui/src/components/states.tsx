/** What a screen shows when there is nothing yet, something is on its way, or something failed. */
import { Copy, RefreshCw, TriangleAlert } from "lucide-react";
import { type ReactNode, useState } from "react";
import { errorDetails, errorWords, problemsOf } from "@/i18n/errors";
import { useProblemWords } from "@/i18n/problems";
import { useT } from "@/i18n/t";
import { Button } from "./Button";
import styles from "./states.module.css";

interface EmptyStateProps {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}

/** Nothing here yet: one sentence and one action. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{title}</p>
      {children && <div className={styles.text}>{children}</div>}
      {action}
    </div>
  );
}

export interface ErrorViewProps {
  error: unknown;
  onRetry?: () => void;
}

/** What went wrong, what to do next, and the details to copy for whoever helps. */
export function ErrorView({ error, onRetry }: ErrorViewProps) {
  const t = useT();
  const say = useProblemWords();
  const problems = problemsOf(error);
  const [isCopied, setCopied] = useState(false);
  return (
    <div className={styles.error} role="alert">
      <TriangleAlert aria-hidden size={20} />
      <div>
        <p className={styles.title}>{t("error-title")}</p>
        <p className={styles.text}>{errorWords(t, error)}</p>
        {problems.length > 0 && (
          <ul className={styles.problems}>
            {problems.map((problem) => (
              <li key={`${problem.field} ${problem.code}`}>{say(problem)}</li>
            ))}
          </ul>
        )}
        <div className={styles.actions}>
          {onRetry && (
            <Button icon={RefreshCw} onPress={onRetry}>
              {t("action-retry")}
            </Button>
          )}
          <Button
            look="quiet"
            icon={Copy}
            onPress={() => {
              void navigator.clipboard.writeText(errorDetails(error)).then(() => setCopied(true));
            }}
          >
            {isCopied ? t("action-copied") : t("action-copy-details")}
          </Button>
        </div>
      </div>
    </div>
  );
}

/** The shape of what is being read. */
export function Skeleton({ rows = 4 }: { rows?: number }) {
  const t = useT();
  return (
    <div className={styles.skeleton} role="status" aria-label={t("state-loading")}>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the bars are alike and never move.
        <span key={row} className={styles.bar} />
      ))}
    </div>
  );
}

interface NoticeProps {
  tone?: "neutral" | "attention" | "danger" | "good";
  title?: string;
  children: ReactNode;
}

/** Something to know before going on. */
export function Notice({ tone = "neutral", title, children }: NoticeProps) {
  return (
    <div className={styles.notice} data-tone={tone}>
      {title && <p className={styles.title}>{title}</p>}
      <div>{children}</div>
    </div>
  );
}
