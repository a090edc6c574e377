export interface Held {
  readonly organisationId: string;
  readonly role: 'LEADER' | 'DEPUTY';
  readonly year: number;
}
export interface Turn {
  readonly organisationId: string;
  readonly ledIn: readonly number[];
  readonly deputyIn: readonly number[];
}

/** Whose turn it is to lead: who has not led yet, then who led longest ago; among equals in the order given. */
export function turnsOf(members: readonly string[], held: readonly Held[]): Turn[] {
  const years = (organisationId: string, role: Held['role']) =>
    held
      .filter((one) => one.organisationId === organisationId && one.role === role)
      .map(({ year }) => year)
      .sort((a, b) => a - b);
  const turns = members.map((organisationId) => ({
    organisationId,
    ledIn: years(organisationId, 'LEADER'),
    deputyIn: years(organisationId, 'DEPUTY'),
  }));
  const lastLed = ({ ledIn }: Turn) => ledIn.at(-1) ?? 0;
  return turns.sort((a, b) => lastLed(a) - lastLed(b));
}
