import { getViteConfig } from 'astro/config';

// Components that no page of this archive shows: those of archives too large to be built in every test run.
export default getViteConfig({
  test: {
    name: 'components',
    include: ['tests/components/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
