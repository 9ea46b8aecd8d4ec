/** Numbers in a block, as a power of 2. */
const BLOCK_BITS = 14;
const IN_BLOCK = 2 ** BLOCK_BITS - 1;

/**
 * Numbers that grow one by one, four bytes each, in blocks: to move all into twice the room whenever it is full would
 * make the garbage collector go through everything again and again, since it runs by how much room is taken.
 */
export class Numbers {
  private readonly blocks: Int32Array[] = [];
  private block: Int32Array = new Int32Array(0);
  private count = 0;

  get length(): number {
    return this.count;
  }

  push(number: number): void {
    const at = this.count & IN_BLOCK;
    if (at === 0) this.block = this.blockAt(this.count >>> BLOCK_BITS);
    this.block[at] = number;
    this.count += 1;
  }

  at(place: number): number {
    return this.blocks[place >>> BLOCK_BITS]?.[place & IN_BLOCK] ?? 0;
  }

  /** Leaves none; their room is kept for others. */
  clear(): void {
    this.count = 0;
  }

  private blockAt(place: number): Int32Array {
    const block = this.blocks[place] ?? new Int32Array(IN_BLOCK + 1);
    this.blocks[place] = block;
    return block;
  }
}
