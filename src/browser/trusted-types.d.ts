/** The part of Trusted Types (https://w3c.github.io/trusted-types/) that search uses; TypeScript's DOM has none yet. */
interface Window {
  trustedTypes?: {
    createPolicy(
      name: string,
      rules: { createScriptURL: () => string },
    ): { createScriptURL(address: string): string };
  };
}
