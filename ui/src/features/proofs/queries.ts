import { queryOptions } from "@tanstack/react-query";
import { commands, type DraftOriginProof, type OriginProofFilter } from "@/bridge";

/** What a proof rests on, besides its own row. */
const meta = { topics: ["origin_cases", "reference", "origin_evidence"] };

export const proofsQuery = (filter: OriginProofFilter) =>
  queryOptions({
    queryKey: ["origin_proofs_kept", "list", filter],
    queryFn: () => commands.proofsList(filter),
    meta,
  });

export const proofQuery = (id: string) =>
  queryOptions({
    queryKey: ["origin_proofs_kept", "one", id],
    queryFn: () => commands.proofsGet(id),
    meta,
  });

export const choicesQuery = (agreement: string) =>
  queryOptions({
    queryKey: ["reference", "proof-choices", agreement],
    queryFn: () => commands.proofsChoices(agreement),
  });

export const draftQuery = (draft: DraftOriginProof) =>
  queryOptions({
    queryKey: ["origin_cases", "draft", draft],
    queryFn: () => commands.proofsDraft(draft),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const declarationsQuery = queryOptions({
  queryKey: ["supplier_declarations", "list"],
  queryFn: () => commands.declarationsList(null),
  meta: { topics: ["origin_evidence"] },
});
