import {
  ArrowRightLeft,
  BookUser,
  Building2,
  ClipboardCheck,
  ClipboardList,
  Download,
  Factory,
  File,
  FileCheck2,
  FileInput,
  Globe,
  ListChecks,
  type LucideIcon,
  NotebookPen,
  Paperclip,
  Pencil,
  Plane,
  Scale,
  ShieldCheck,
  Trash2,
  UserCheck,
} from "lucide-react";
import { Link } from "react-aria-components";
import {
  type CompanyFileRow,
  commands,
  type NoteRow,
  type TimelineKind,
  type TimelineRow,
} from "@/bridge";
import { IconButton } from "@/components/Button";
import { Day } from "@/components/figures";
import { useSaving } from "@/components/saving";
import { TimelineItem } from "@/components/Timeline";
import { useFormats } from "@/i18n/format";
import { useT } from "@/i18n/t";
import { useTold } from "./lines";
import styles from "./Timeline.module.css";
import type { TimelineActions } from "./use-timeline-actions";

const icons: Record<TimelineKind, LucideIcon> = {
  note: NotebookPen,
  file: File,
  "follow-up": ListChecks,
  registration: Plane,
  answer: Scale,
  "origin-case": Factory,
  proof: FileCheck2,
  diagnosis: ClipboardCheck,
  plan: ClipboardList,
  market: Globe,
  certification: ShieldCheck,
  consent: UserCheck,
  directory: BookUser,
  import: FileInput,
  merge: ArrowRightLeft,
  company: Building2,
};

interface LineProps {
  company: string;
  row: TimelineRow;
  /** What may be done with notes and files; nothing where the company is archived. */
  actions?: TimelineActions;
  onEdit?: (note: NoteRow) => void;
}

/** A line of the timeline: what it tells, when, and who did it. */
export function Line({ company, row, actions, onEdit }: LineProps) {
  const told = useTold(company)(row);
  const Icon = icons[row.kind];
  return (
    <TimelineItem
      title={
        <span className={styles.title}>
          <Icon aria-hidden size={15} className={styles.icon} />
          {told.href === null ? (
            <span>{told.title}</span>
          ) : (
            <Link href={told.href}>{told.title}</Link>
          )}
        </span>
      }
      when={
        <>
          <Day iso={row.day} />
          {row.who !== "" && ` · ${row.who}`}
        </>
      }
      action={
        <>
          {row.note && actions && onEdit && (
            <NoteActions note={row.note} actions={actions} onEdit={onEdit} />
          )}
          {row.kind === "file" && (
            <FileActions id={row.id} name={row.what} {...(actions && { actions })} />
          )}
        </>
      }
    >
      {told.text !== "" && <p className={styles.text}>{told.text}</p>}
      {row.note && <NoteParts note={row.note} {...(actions && { actions })} />}
    </TimelineItem>
  );
}

interface NoteActionsProps {
  note: NoteRow;
  actions: TimelineActions;
  onEdit: (note: NoteRow) => void;
}

function NoteActions({ note, actions, onEdit }: NoteActionsProps) {
  const t = useT();
  const formats = useFormats();
  const day = formats.day(note.note.happenedOn);
  return (
    <span className={styles.actions}>
      <IconButton
        icon={Paperclip}
        label={t("note-attach", { day })}
        isPending={actions.attach.isPending}
        onPress={() => actions.attach.mutate(note.id)}
      />
      <IconButton icon={Pencil} label={t("note-edit-of", { day })} onPress={() => onEdit(note)} />
      <IconButton
        icon={Trash2}
        label={t("note-remove-of", { day })}
        isPending={actions.remove.isPending}
        onPress={() => actions.remove.mutate(note.id)}
      />
    </span>
  );
}

/** Who took part in what a note tells, and the files that go with it. */
function NoteParts({
  note: { names, files },
  actions,
}: {
  note: NoteRow;
  actions?: TimelineActions;
}) {
  const t = useT();
  const formats = useFormats();
  return (
    <>
      {names.length > 0 && (
        <p className={styles.quiet}>{t("note-with", { names: formats.list(names) })}</p>
      )}
      {files.length > 0 && (
        <ul className={styles.files} aria-label={t("note-files")}>
          {files.map((file: CompanyFileRow) => (
            <li key={file.id}>
              <span>{file.name}</span>
              <span className={styles.quiet}>{formats.bytes(file.size)}</span>
              <FileActions id={file.id} name={file.name} {...(actions && { actions })} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

interface FileActionsProps {
  id: string;
  name: string;
  actions?: TimelineActions;
}

function FileActions({ id, name, actions }: FileActionsProps) {
  const t = useT();
  const saving = useSaving();
  return (
    <span className={styles.actions}>
      <IconButton
        icon={Download}
        label={t("company-file-save", { name })}
        onPress={() => saving.mutate(() => commands.filesSave(id))}
      />
      {actions && (
        <IconButton
          icon={Trash2}
          label={t("company-file-remove", { name })}
          isPending={actions.detach.isPending}
          onPress={() => actions.detach.mutate(id)}
        />
      )}
    </span>
  );
}
