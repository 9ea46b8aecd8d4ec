/** Numbers that grow one by one, four bytes each. */
export class Numbers {
  private numbers = new Int32Array(1024);
  length = 0;

  push(number: number): void {
    if (this.length === this.numbers.length) {
      const wider = new Int32Array(this.length * 2);
      wider.set(this.numbers);
      this.numbers = wider;
    }
    this.numbers[this.length++] = number;
  }

  at(place: number): number {
    return this.numbers[place] ?? 0;
  }
}
