/** Two frames: by then, what was handed to the page just now is painted. */
const FRAMES = 32;

/** Settles when what was shown just now is painted; a worker cannot wait for a frame, so that both wait by the clock. */
export function painted(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, FRAMES));
}
