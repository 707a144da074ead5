import { queryOptions, useQuery } from "@tanstack/react-query";
import { commands } from "@/bridge";
import { everyRow } from "@/bridge/queries";

const namesQuery = (mission: string) =>
  queryOptions({
    queryKey: ["meetings", "names", mission],
    queryFn: async () => {
      const filter = { mission, side: null, text: "", limit: 500 };
      const rows = await everyRow((after) => commands.meetingsParticipants({ ...filter, after }));
      return new Map(rows.map(({ id, name }) => [id, name]));
    },
    meta: { topics: ["meeting_participants", "buyers", "companies"] },
  });

/** What everybody who takes part is called. */
export function useParticipantNames(mission: string): (id: string) => string {
  const { data: names } = useQuery(namesQuery(mission));
  return (id) => names?.get(id) ?? "";
}
