/** Milliseconds of a frame. */
const FRAME = 16;

/**
 * Settles when what was handed to the page just now is painted, which takes two frames, or three where some results come
 * before the others; a worker cannot wait for a frame, so that both wait by the clock.
 */
export function painted(frames = 2): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, frames * FRAME));
}
