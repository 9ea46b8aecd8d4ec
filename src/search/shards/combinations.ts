/** Which names each place has. Few combinations of names come, again and again, so that each is kept once. */
export class Combinations {
  private readonly of: Uint32Array;
  private readonly all: string[][] = [[]];
  private readonly longer: Map<string, number>[] = [new Map()];

  constructor(places: number) {
    this.of = new Uint32Array(places);
  }

  /** Gives places one more name. */
  add(name: string, places: readonly number[]): void {
    for (const place of places) this.of[place] = this.with(this.of[place] ?? 0, name);
  }

  at(place: number): string[] {
    return this.all[this.numberAt(place)] ?? [];
  }

  /** Which of the combinations a place has. */
  numberAt(place: number): number {
    return this.of[place] ?? 0;
  }

  private with(combination: number, name: string): number {
    const known = this.longer[combination]?.get(name);
    if (known !== undefined) return known;
    const made = this.all.push([...(this.all[combination] ?? []), name]) - 1;
    this.longer.push(new Map());
    this.longer[combination]?.set(name, made);
    return made;
  }
}
