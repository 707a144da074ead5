import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { commands, type ReadinessDiagnosis } from "@/bridge";

/** A version of the questionnaire; the one of today where none is named. Data of the program: it never changes. */
export const questionnaireQuery = (version: number | null) =>
  queryOptions({
    queryKey: ["readiness", "questionnaire", version],
    queryFn: () => commands.readinessQuestionnaire(version),
  });

/** Every diagnosis of a company. */
export const readinessQuery = (company: string) =>
  queryOptions({
    queryKey: ["readiness_diagnoses", "of-company", company],
    queryFn: () => commands.readinessOfCompany(company),
    meta: { topics: ["people"] },
  });

/** One of them in full. */
export const diagnosisQuery = (id: string) =>
  queryOptions({
    queryKey: ["readiness_diagnoses", "one", id],
    queryFn: () => commands.readinessGet(id),
    enabled: id !== "",
    meta: { topics: ["people"] },
  });

/** What the office's records propose to answer. */
export const proposalsQuery = (company: string) =>
  queryOptions({
    queryKey: ["readiness_diagnoses", "proposals", company],
    queryFn: () => commands.readinessProposals(company),
    meta: { topics: ["companies", "origin_cases", "directory_listings"] },
  });

/** What answers come to so far. */
export const scoreQuery = ({
  questionnaire,
  answers,
}: Pick<ReadinessDiagnosis, "questionnaire" | "answers">) =>
  queryOptions({
    queryKey: ["readiness", "score", questionnaire, answers],
    queryFn: () => commands.readinessScore({ questionnaire, answers }),
    placeholderData: keepPreviousData,
  });
