import type { Site } from '../site.ts';

/**
 * Where a reader can dispute something: a new issue with its subject filled in, else a letter to the contact,
 * else undefined, when the publisher of this copy set neither or a contact that is not an address.
 */
export function correctionAddress(
  { repository, contact }: Pick<Site, 'repository' | 'contact'>,
  subject: string,
  about: string,
): string | undefined {
  if (repository !== undefined) {
    return `${repository}/issues/new?${new URLSearchParams({ title: subject, body: `${about}\n\n` })}`;
  }
  if (contact === undefined) return undefined;
  if (/^https?:\/\//.test(contact)) return contact;
  if (!/^[^\s@]+@[^\s@]+$/.test(contact)) return undefined;
  const query = `subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(`${about}\n\n`)}`;
  return `mailto:${contact}?${query}`;
}
