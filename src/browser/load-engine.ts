import type { Engine } from '../search/engine.ts';
import { engineOf, type SearchData } from '../search/whole-engine.ts';

/**
 * Fetches the index and makes search ready.
 * @throws {Error} when the index cannot be fetched or read.
 */
export async function loadEngine(address: string): Promise<Engine> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const data: SearchData = await response.json();
  return engineOf(data);
}
