import type { Plugin } from 'vite';

/** What MiniSearch has for changing an index and for other ways to ask it; browsers only read and search. */
const UNUSED: Readonly<Record<string, readonly string[]>> = {
  MiniSearch: [
    'add',
    'addAll',
    'addAllAsync',
    'addDocumentId',
    'addFieldLength',
    'addTerm',
    'autoSuggest',
    'conditionalVacuum',
    'dirtCount',
    'dirtFactor',
    'discard',
    'discardAll',
    'documentCount',
    'executeWildcardQuery',
    'getDefault',
    'getStoredFields',
    'has',
    'isVacuuming',
    'loadJSAsync',
    'loadJSON',
    'loadJSONAsync',
    'maybeAutoVacuum',
    'performVacuuming',
    'remove',
    'removeAll',
    'removeFieldLength',
    'removeTerm',
    'replace',
    'saveStoredFields',
    'termCount',
    'toJSON',
    'vacuum',
    'vacuumConditionsMet',
    'warnDocumentChanged',
  ],
  SearchableMap: [
    'clear',
    'delete',
    'fetch',
    'forEach',
    'from',
    'fromObject',
    'has',
    'keys',
    'size',
    'update',
    'values',
  ],
};

/**
 * Leaves out of the browser's MiniSearch the methods that nothing calls there: bundlers cannot, as methods of a class
 * may be called by any name. The build fails where a new version lacks one of them.
 */
export function leanMiniSearch(): Plugin {
  const unused = new Map(Object.entries(UNUSED));
  return {
    name: 'lean-minisearch',
    transform(code, id, options) {
      if (options?.ssr || !id.split('?')[0]?.endsWith('/minisearch/dist/es/index.js')) return null;
      const missing = new Set([...unused.values()].flat());
      let rest = code;
      for (const statement of this.parse(code).body.toReversed()) {
        if (statement.type !== 'ClassDeclaration') continue;
        const names = unused.get(statement.id?.name ?? '') ?? [];
        for (const member of statement.body.body.toReversed()) {
          if (member.type !== 'MethodDefinition' || member.key.type !== 'Identifier') continue;
          if (!names.includes(member.key.name)) continue;
          missing.delete(member.key.name);
          rest = rest.slice(0, member.start) + rest.slice(member.end);
        }
      }
      if (missing.size > 0)
        this.error(
          `MiniSearch has no ${[...missing].join(', ')}: adapt scripts/lean-minisearch.ts.`,
        );
      return { code: rest, map: null };
    },
  };
}
