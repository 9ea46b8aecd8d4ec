import { describe, expect, it } from 'vitest';
import {
  discourseAnswers,
  discourseWords,
} from '../../../../src/import/adapters/discourse-words.ts';

describe('a post’s words', () => {
  it('are as shown, else as typed, else none', () => {
    const typed = { words: { format: 'markdown', value: '*Words.*' }, withheld: null };
    expect(discourseWords({ cooked: '<p>Shown.</p>', raw: '*Words.*' })).toEqual({
      words: { format: 'html', value: '<p>Shown.</p>' },
      withheld: null,
    });
    expect(discourseWords({ cooked: ' \n', raw: '*Words.*' })).toEqual(typed);
    expect(discourseWords({ raw: '*Words.*', deleted_at: null })).toEqual(typed);
    expect(discourseWords({ cooked: ' ', raw: ' \n' })).toBeUndefined();
    expect(discourseWords({})).toBeUndefined();
  });

  it('are not the notice that stands for what its author or a moderator took back', () => {
    const cooked = '<p>(post deleted by author)</p>';
    expect(discourseWords({ cooked, user_deleted: true })).toEqual({
      words: null,
      withheld: 'deleted',
    });
    const moderated = { words: null, withheld: 'moderated' };
    expect(discourseWords({ cooked, deleted_at: '2025-12-09T00:00:00Z' })).toEqual(moderated);
    expect(discourseWords({ cooked, hidden: true })).toEqual(moderated);
    expect(discourseWords({ cooked, hidden: true, cooked_hidden: true })).toEqual(moderated);
  });

  it('are those of a hidden post whose words the capture has', () => {
    const shown = discourseWords({ cooked: '<p>Words.</p>', hidden: true, cooked_hidden: false });
    expect(shown?.withheld).toBeNull();
  });
});

describe('what a post answers', () => {
  const answers = (post: object) => discourseAnswers(post, 12, '9');
  const opening = { kind: 'opening' };
  const unknown = { kind: 'unknown' };

  it('is the post that it is a reply to', () => {
    const aside = '<aside class="quote" data-post="3" data-topic="9">';
    expect(answers({ reply_to_post_number: 7, cooked: aside })).toEqual({ kind: 'reply', id: '7' });
  });

  it('is the topic where it quotes no other post', () => {
    expect(answers({})).toEqual(opening);
    expect(answers({ cooked: '<aside class="onebox">', raw: '[quote="Ann"]' })).toEqual(opening);
  });

  it.each([
    ['shown', { cooked: '<p>x</p><aside class="quote" data-post="3" data-topic="9">' }],
    ['typed', { raw: '[quote="Ann, post:3, topic:9"]' }],
    ['shown without its topic', { cooked: '<aside class="quote" data-post="13">' }],
    ['typed without its topic', { raw: '[quote="Ann, post:1"]' }],
  ])('is not known where it quotes another post, %s', (_, post) => {
    expect(answers(post)).toEqual(unknown);
  });

  it.each([
    ['itself', { raw: '[quote="Ann, post:12, topic:9"]' }],
    ['a post of another topic', { raw: '[quote="Ann, post:3, topic:99"]' }],
    ['a post of another topic, shown', { cooked: '<aside data-post="3" data-topic="8">' }],
  ])('is the topic where it quotes %s', (_, post) => {
    expect(answers(post)).toEqual(opening);
  });

  it('is not known where the topic has no id, whatever topic is quoted', () => {
    const post = { raw: '[quote="Ann, post:3, topic:99"]' };
    expect(discourseAnswers(post, 12, undefined)).toEqual(unknown);
  });
});
