import type { Group } from '../search/listing.ts';
import { element, plainButton, say } from './elements.ts';
import { keepChildren } from './keep-children.ts';

/** The results of one thread under its title, or those of all threads under none; it changes only what changed. */
export class ResultGroup {
  readonly list = element('ol', 'results');
  /** What it is in the page. */
  readonly parts: readonly HTMLElement[];
  private readonly head = element('h2', 'group-head');
  private readonly title: HTMLElement;
  private readonly space = new Text(' ');
  private readonly more = plainButton('', () => this.choose());
  private choose: () => void = () => undefined;

  constructor(thread: Group['thread']) {
    this.title = element('bdi', '', thread?.title ?? '');
    this.parts = thread ? [this.head, this.list] : [this.list];
  }

  /** Says how many more results the thread has, which `choose` shows. */
  tell(more: number, choose: () => void): void {
    this.choose = choose;
    say(this.more, `${more.toLocaleString('en')} more in this thread`);
    keepChildren(this.head, more > 0 ? [this.title, this.space, this.more] : [this.title]);
  }
}
