import type { DeskView, PersonView } from '../protocol/protocol';
import type { Preferences } from './state';

/** Who works at this desk now: the one chosen last, or the only one there is. */
export function personAt(desk: DeskView | null, { personId }: Preferences): PersonView | null {
  const active = (desk?.people ?? []).filter((person) => person.active);
  return (
    active.find((person) => person.id === personId) ?? (active.length === 1 ? (active[0] ?? null) : null)
  );
}
