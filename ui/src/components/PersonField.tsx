import { useQuery } from "@tanstack/react-query";
import { deskStateQuery } from "@/bridge/queries";
import { Select } from "./Select";

interface PersonFieldProps {
  name: string;
  label: string;
  value: string | null;
  onChange: (person: string) => void;
}

/** A person of the office who works here now, or who was named before. */
export function PersonField({ value, ...props }: PersonFieldProps) {
  const { data: desk } = useQuery(deskStateQuery);
  const people = desk?.people.filter(({ id, isActive }) => isActive || id === value) ?? [];
  return (
    <Select
      {...props}
      options={people.map((person) => ({ id: person.id, label: person.name }))}
      value={value}
      isRequired
    />
  );
}
