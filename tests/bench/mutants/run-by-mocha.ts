import { registerHooks } from 'node:module';

// Preloaded where Stryker runs the unit tests by Mocha: what they import as `vitest` is the few parts of it over there.
const STAND_IN = new URL('./vitest-in-mocha.ts', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'vitest' && context.parentURL !== STAND_IN
      ? { url: STAND_IN, shortCircuit: true }
      : next(specifier, context),
});
