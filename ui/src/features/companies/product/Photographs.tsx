import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ImagePlus, Pencil, Star, Trash2 } from "lucide-react";
import { useRef, useState } from "react";
import { commands, type PhotographRow } from "@/bridge";
import { Button, IconButton } from "@/components/Button";
import { Section } from "@/components/Page";
import { ErrorView, Notice, Skeleton } from "@/components/states";
import textStyles from "@/components/text.module.css";
import { notifyError } from "@/components/toast";
import { notifyUndoable } from "@/components/undo";
import { useLocale } from "@/i18n/locale";
import { useT } from "@/i18n/t";
import { AltTextDialog } from "./AltTextDialog";
import styles from "./product.module.css";
import { photographQuery, photographsQuery } from "./queries";

interface PhotographsProps {
  product: string;
  /** A company that is archived changes nothing. */
  isFixed: boolean;
}

/** The photographs of a product: the first is the one that the directory shows. */
export function Photographs({ product, isFixed }: PhotographsProps) {
  const t = useT();
  const { data, error, refetch } = useQuery(photographsQuery(product));
  const [described, setDescribed] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const { add, lead, remove } = usePhotographs(product, {
    onAdded: setDescribed,
    onGone: () => list.current?.focus(),
  });
  const shown = data?.find(({ id }) => id === described);
  const isUntold = data?.some(({ alt }) => alt.es === "" || alt.en === "");
  return (
    <Section
      title={t("photographs")}
      help={t("photographs-help")}
      actions={
        !isFixed && (
          <Button icon={ImagePlus} isPending={add.isPending} onPress={() => add.mutate()}>
            {t("photograph-add")}
          </Button>
        )
      }
    >
      {error && <ErrorView error={error} onRetry={() => void refetch()} />}
      {add.error && <ErrorView error={add.error} />}
      {!data && !error && <Skeleton rows={2} />}
      {data?.length === 0 && <p className={textStyles.quiet}>{t("photographs-none")}</p>}
      {isUntold && <Notice tone="attention">{t("photographs-untold")}</Notice>}
      <ul ref={list} className={styles.photographs} aria-label={t("photographs")} tabIndex={-1}>
        {data?.map((row, index) => (
          <PhotographItem
            key={row.id}
            row={row}
            number={index + 1}
            {...(!isFixed && {
              onDescribe: () => setDescribed(row.id),
              onRemove: () => remove.mutate(row.id),
              ...(index > 0 && { onLead: () => lead.mutate(row.id) }),
            })}
          />
        ))}
      </ul>
      {shown && <AltTextDialog product={product} row={shown} onClose={() => setDescribed(null)} />}
    </Section>
  );
}

interface PhotographItemProps {
  row: PhotographRow;
  number: number;
  onDescribe?: () => void;
  onLead?: () => void;
  onRemove?: () => void;
}

function PhotographItem({ row, number, onDescribe, onLead, onRemove }: PhotographItemProps) {
  const t = useT();
  const alt = useLocale() === "en" ? row.alt.en : row.alt.es;
  const of = { number: String(number) };
  return (
    <li>
      <figure className={styles.photograph}>
        <Picture id={row.id} alt={alt} />
        {alt === "" && (
          <figcaption className={textStyles.quiet}>{t("photograph-untold")}</figcaption>
        )}
      </figure>
      <div className={styles.photographActions}>
        {onDescribe && (
          <IconButton icon={Pencil} label={t("photograph-describe", of)} onPress={onDescribe} />
        )}
        {onLead && <IconButton icon={Star} label={t("photograph-lead", of)} onPress={onLead} />}
        {onRemove && (
          <IconButton icon={Trash2} label={t("photograph-remove", of)} onPress={onRemove} />
        )}
      </div>
    </li>
  );
}

function Picture({ id, alt }: { id: string; alt: string }) {
  const { data, error } = useQuery(photographQuery(id, "small"));
  if (error) return <ErrorView error={error} />;
  return data ? <img src={data} alt={alt} /> : <Skeleton rows={3} />;
}

interface Followed {
  onAdded: (id: string) => void;
  /** Called when the button that was pressed is gone. */
  onGone: () => void;
}

function usePhotographs(product: string, { onAdded, onGone }: Followed) {
  const t = useT();
  const client = useQueryClient();
  const read = () => client.invalidateQueries(photographsQuery(product));
  const add = useMutation({
    mutationFn: () => commands.photographsAdd(product),
    onSuccess: async (id) => {
      if (id === null) return;
      await read();
      // What is on it is asked at once, while one looks at it.
      onAdded(id);
      await notifyUndoable(t("photograph-added"));
    },
  });
  const lead = useMutation({
    mutationFn: (id: string) => commands.photographsLead(id),
    onSuccess: async () => {
      await read();
      onGone();
      await notifyUndoable(t("photograph-led"));
    },
    onError: notifyError,
  });
  const remove = useMutation({
    mutationFn: (id: string) => commands.photographsRemove(id),
    onSuccess: async () => {
      await read();
      onGone();
      await notifyUndoable(t("photograph-removed"));
    },
    onError: notifyError,
  });
  return { add, lead, remove };
}
