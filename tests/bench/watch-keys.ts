/** Runs in the page: measures from each key to the frame after the first results it brought, and after all of them. */
export function watchKeys(): void {
  let typed = 0;
  let waiting = false;
  let partial = false;
  addEventListener(
    'input',
    ({ timeStamp }) => {
      typed = timeStamp;
      waiting = true;
      partial = true;
    },
    true,
  );
  const measureFrame = (name: string, start: number) => {
    // A message posted in a frame's callback is handled once that frame is painted.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => performance.measure(name, { start });
      port2.postMessage(undefined);
    });
  };
  const observer = new MutationObserver(() => {
    const start = typed;
    if (waiting) {
      performance.measure('listed', { start });
      measureFrame('painted', start);
    }
    waiting = false;
    if (partial && !document.querySelector('search-page .outcome[aria-busy]')) {
      partial = false;
      measureFrame('whole', start);
    }
  });
  addEventListener('DOMContentLoaded', () => {
    const outcome = document.querySelector('search-page .outcome');
    if (outcome)
      observer.observe(outcome, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) {
        if (startTime > (performance.getEntriesByName('typing')[0]?.startTime ?? Infinity)) {
          performance.measure('long', { start: startTime, duration });
        }
      }
    }).observe({ type: 'longtask' });
  });
}
