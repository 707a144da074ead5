import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import {
  type CompanyDetail,
  type CompanyGroup,
  type CompanyRow,
  commands,
  type GroupMember,
  type GroupPlaceDetails,
  type GroupRole,
  type GroupRow,
} from "@/bridge";
import { findCompanies } from "@/bridge/queries";
import { RadioGroup } from "@/components/choices";
import { DateField } from "@/components/DateField";
import { DecimalField } from "@/components/DecimalField";
import { type Draft, useDraft } from "@/components/drafts";
import { FieldRow } from "@/components/Form";
import { RecordDialog } from "@/components/RecordDialog";
import { SearchComboBox } from "@/components/SearchComboBox";
import { useStale } from "@/components/StaleNotice";
import { TextField } from "@/components/TextField";
import { notifyUndoable } from "@/components/undo";
import { useT, useWords } from "@/i18n/t";
import { groupQuery } from "./queries";

const roles = ["parent", "subsidiary", "affiliate"] as const satisfies readonly GroupRole[];

/** A record with the name under which it was chosen. */
interface Named {
  id: string;
  label: string;
}

/** What the form holds, and the version that it began from. */
interface Typed {
  role: GroupRole;
  owner: Named | null;
  group: Named | null;
  /** Null where nobody typed one. */
  name: string | null;
  share: string;
  since: string;
  version: number | null;
}

interface GroupDialogProps {
  company: CompanyDetail;
  /** The group that it is in. */
  group: CompanyGroup | null;
  /** Where it stands there. */
  own: GroupMember | null;
  onClose: () => void;
}

/** Puts a company in a corporate group, or moves it within its own. */
export function GroupDialog({ company, group, own, onClose }: GroupDialogProps) {
  const t = useT();
  const words = useWords();
  const known = typedOf(group, own);
  const draft = useDraft<Typed>("company-group", company.id, known);
  const { data: ownersGroup = null } = useQuery(groupQuery(draft.value.owner?.id ?? ""));
  const saving = useSaving(company, group, ownersGroup, draft, onClose);
  const stale = useStale(draft, saving, known);
  const typed = draft.value;
  const set = (part: Partial<Typed>) => draft.edit((now) => ({ ...now, ...part }));
  const isHeld = typed.role === "subsidiary";
  const joined = group ?? (isHeld ? ownersGroup : null);
  return (
    <RecordDialog
      title={t("group-dialog", { name: company.profile.legalName })}
      width="wide"
      draft={draft}
      saving={saving}
      stale={stale}
      onClose={onClose}
    >
      <RadioGroup<GroupRole>
        name="role"
        label={t("group-role")}
        options={roles.map((id) => ({
          id,
          label: words(`group-role-${id}`),
          detail: words(`group-role-${id}-help`),
        }))}
        value={typed.role}
        onChange={(role) => set({ role })}
      />
      {isHeld && <Held company={company.id} typed={typed} set={set} />}
      {group && <GroupName typed={typed} set={set} known={group.group.name} />}
      {!group && joined && <p>{t("group-its", { name: joined.group.name })}</p>}
      {!joined && <Which typed={typed} set={set} isHeld={isHeld} />}
      <DateField
        name="since"
        label={t("group-since")}
        optional
        value={typed.since}
        onChange={(day) => set({ since: day ?? "" })}
      />
    </RecordDialog>
  );
}

interface PartProps {
  typed: Typed;
  set: (part: Partial<Typed>) => void;
}

/** Who holds it, and how much of it. */
function Held({ company, typed, set }: PartProps & { company: string }) {
  const t = useT();
  return (
    <FieldRow>
      <SearchComboBox<CompanyRow>
        name="owner"
        label={t("group-owner")}
        picked={typed.owner}
        onPick={(owner) => set({ owner: owner && { id: owner.id, label: owner.legalName } })}
        queryKey={["companies", "others", company]}
        find={async (text) => (await findCompanies(text)).filter(({ id }) => id !== company)}
        optionOf={({ id, legalName, rfc }) => ({ id, label: legalName, detail: rfc ?? "" })}
        isRequired
      />
      <DecimalField
        name="share"
        label={t("group-share")}
        help={t("group-share-help")}
        optional
        unit="%"
        value={typed.share}
        onChange={(share) => set({ share })}
      />
    </FieldRow>
  );
}

/** A group that is there, or the name of a new one. Whose owner is in none begins a new one. */
function Which({ typed, set, isHeld }: PartProps & { isHeld: boolean }) {
  const t = useT();
  const isOffered = !isHeld;
  return (
    <>
      {isOffered && (
        <SearchComboBox<GroupRow>
          name="group"
          label={t("group-which")}
          help={t("group-which-help")}
          optional
          picked={typed.group}
          onPick={(group) => set({ group: group && { id: group.id, label: group.name } })}
          queryKey={["company_groups", "find"]}
          find={(text) => commands.groupsFind(text)}
          optionOf={({ id, name }) => ({ id, label: name })}
        />
      )}
      {(!isOffered || typed.group === null) && <GroupName typed={typed} set={set} />}
    </>
  );
}

/** The name of a new group, or another for the one that it is in. */
function GroupName({ typed, set, known }: PartProps & { known?: string }) {
  const t = useT();
  const isKnown = known !== undefined;
  return (
    <TextField
      name="name"
      label={t(isKnown ? "group-name-of" : "group-name")}
      help={isKnown && t("group-name-help")}
      value={typed.name ?? known ?? ""}
      onChange={(name) => set({ name })}
      isRequired
    />
  );
}

function typedOf(group: CompanyGroup | null, own: GroupMember | null): Typed {
  const owner = group?.members.find(({ company }) => company === own?.owner);
  return {
    role: own?.role ?? "subsidiary",
    owner: owner ? { id: owner.company, label: owner.name } : null,
    group: group ? { id: group.group.id, label: group.group.name } : null,
    name: null,
    share: own?.share ?? "",
    since: own?.since ?? "",
    version: own?.version ?? null,
  };
}

/** What the desk is asked to keep: a subsidiary is in the group of its owner. */
function placeOf(
  { role, owner, group, name, share, since }: Typed,
  own: CompanyGroup | null,
  owners: CompanyGroup | null,
): GroupPlaceDetails {
  const others = role === "subsidiary" ? owners?.group.id : group?.id;
  return {
    group: own?.group.id ?? others ?? null,
    // The group of another keeps its name, and so does one's own where nobody typed another.
    name: own === null && others !== undefined ? "" : (name ?? ""),
    role,
    owner: owner?.id ?? null,
    share,
    since,
  };
}

function useSaving(
  { id, profile }: CompanyDetail,
  own: CompanyGroup | null,
  owners: CompanyGroup | null,
  draft: Draft<Typed>,
  onClose: () => void,
) {
  const t = useT();
  const client = useQueryClient();
  const read = () => client.invalidateQueries({ queryKey: ["group_members"] });
  const { version } = draft.value;
  return useMutation({
    mutationFn: () =>
      commands.groupsSetPlace({
        company: id,
        version: version ?? 0,
        place: placeOf(draft.value, own, owners),
      }),
    onSuccess: async () => {
      await draft.settle();
      await read();
      onClose();
      await notifyUndoable(t("group-saved", { name: profile.legalName }));
    },
    // What it would have overwritten is read, so that one may choose.
    onError: read,
  });
}
