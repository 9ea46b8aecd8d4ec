/** A run of elements that describe one thing: its attributes, and the text of the elements in it. */
export interface XmlRecord {
  /** The names of its ancestors and itself, by `/`. */
  path: string;
  name: string;
  /** An XPath to it, such as `/disqus/post[3]`. */
  place: string;
  within: XmlRecord | undefined;
  attributes: Readonly<Record<string, string>>;
  /** The text of each element in it by its path from here, such as `author/name`; the first of each name counts. */
  text: ReadonlyMap<string, string>;
  /** The attributes of each element in it, in the same way. */
  attributesOf: ReadonlyMap<string, Readonly<Record<string, string>>>;
  /** Why it cannot be trusted: markup that is broken in it, or a reference to a character that is not defined. */
  fault: string | undefined;
  /** How many more records stand in it as mere text, because an end was missing. */
  swallowed: number;
}

/** Which elements are records, by path; any other element at the place of one is reported as a record, too. */
export interface XmlShape {
  records: ReadonlySet<string>;
  /** Names of records that may also stand as a plain element in another record. */
  alsoFields: ReadonlySet<string>;
}
