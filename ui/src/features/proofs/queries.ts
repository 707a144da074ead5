import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import {
  commands,
  type OriginProofFilter,
  type SaveOriginProof,
  type SupplierDeclarationFilter,
} from "@/bridge";

/** What a proof is held against: its case, and the rules of today. */
const grounds = ["origin_cases", "reference"];

export const proofsQuery = (filter: OriginProofFilter) =>
  queryOptions({
    queryKey: ["origin_proofs_kept", "list", filter],
    queryFn: () => commands.proofsList(filter),
    placeholderData: keepPreviousData,
    meta: { topics: grounds },
  });

export const proofQuery = (id: string) =>
  queryOptions({
    queryKey: ["origin_proofs_kept", "one", id],
    queryFn: () => commands.proofsGet(id),
    meta: { topics: [...grounds, "origin_evidence"] },
  });

export const draftQuery = (caseId: string, agreement: string) =>
  queryOptions({
    queryKey: ["origin_proofs_kept", "draft", caseId, agreement],
    queryFn: () => commands.proofsDraft({ caseId, agreement, form: null }),
    enabled: caseId !== "" && agreement !== "",
    // What is typed rests on it: it is not drafted again under the hands.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

export const checkQuery = (input: SaveOriginProof) =>
  queryOptions({
    queryKey: ["origin_proofs_kept", "check", input],
    queryFn: () => commands.proofsCheck(input),
    placeholderData: keepPreviousData,
    meta: { topics: grounds },
  });

export const declarationsQuery = (filter: SupplierDeclarationFilter) =>
  queryOptions({
    queryKey: ["supplier_declarations", "list", filter],
    queryFn: () => commands.declarationsList(filter),
    placeholderData: keepPreviousData,
    meta: { topics: ["origin_evidence"] },
  });
