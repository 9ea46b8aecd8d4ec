import type { Page } from 'playwright-core';

/** What a screen reader is told of one thing on the page. */
export interface Told {
  role: string;
  name: string;
  /** Such as a heading's `level`. */
  properties: ReadonlyMap<string, unknown>;
  /** What it stands in, from the nearest outwards. */
  within: readonly Told[];
}

/** Everything that Chromium tells screen readers of a page, in reading order. */
export async function toldOf(page: Page): Promise<Told[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const all: Told[] = [];
  const visit = (id: string, within: readonly Told[]) => {
    const node = byId.get(id);
    if (!node) return;
    let inner = within;
    if (!node.ignored) {
      const one: Told = {
        role: String(node.role?.value ?? ''),
        name: String(node.name?.value ?? ''),
        properties: new Map((node.properties ?? []).map(({ name, value }) => [name, value.value])),
        within,
      };
      all.push(one);
      inner = [one, ...within];
    }
    for (const child of node.childIds ?? []) visit(child, inner);
  };
  for (const { nodeId, parentId } of nodes) if (parentId === undefined) visit(nodeId, []);
  return all;
}

/** Those of one role. */
export function withRole(told: readonly Told[], ...roles: string[]): Told[] {
  return told.filter(({ role }) => roles.includes(role));
}

/** In how many lists something stands. */
export function listsAround({ within }: Told): number {
  return withRole(within, 'list').length;
}
