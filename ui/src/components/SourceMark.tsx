import { Button, Dialog, DialogTrigger, Popover } from "react-aria-components";
import type { Source } from "@/bridge";
import { useT, useWords } from "@/i18n/t";
import { Code } from "./figures";
import styles from "./SourceMark.module.css";

/** Superscript marks behind a figure; each opens the source that the figure rests on. */
export function SourceMarks({
  marks,
  sources,
}: {
  marks: readonly number[];
  sources: readonly Source[];
}) {
  return marks.map((mark) => {
    const source = sources.find(({ n }) => n === mark);
    return source && <SourceMark key={mark} source={source} />;
  });
}

function SourceMark({ source }: { source: Source }) {
  const t = useT();
  return (
    <DialogTrigger>
      <Button className={styles.mark} aria-label={t("source-open", { n: `${source.n}` })}>
        {source.n}
      </Button>
      <Popover className={styles.popover} placement="top">
        <Dialog aria-label={t("source-title")}>
          <SourceFacts source={source} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/** A source in full: who published it, which edition, where in it, and its fingerprint. */
export function SourceFacts({ source }: { source: Source }) {
  const t = useT();
  const words = useWords();
  return (
    <dl className={styles.facts}>
      <div className={styles.title}>
        <dt>{source.publisher}</dt>
        <dd>{source.title}</dd>
      </div>
      {source.locator && <Fact name={t("source-locator")}>{source.locator}</Fact>}
      {source.vintage && <Fact name={t("source-vintage")}>{source.vintage}</Fact>}
      <Fact name={t("source-confidence")}>{words(`confidence-${source.confidence}`)}</Fact>
      {source.sha256 && (
        <div>
          <dt>{t("source-fingerprint")}</dt>
          <dd>
            <Code>{source.sha256.slice(0, 12)}</Code>
          </dd>
        </div>
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
