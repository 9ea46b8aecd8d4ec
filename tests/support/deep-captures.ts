import { tarText } from './tar-text.ts';

/** Captures of one chain of replies, each written as text because such a depth is beyond JSON.stringify. */
export const DEEP_CAPTURES: Readonly<Record<string, (depth: number) => string>> = {
  'hacker-news-algolia': (depth) =>
    `{"id":1,"type":"story","title":"H200","children":[${nested(
      depth,
      (n) => `{"id":${n + 1},"type":"comment","author":"a","text":"Reply ${n}.","children":[`,
      ']}',
    )}]}`,
  'hacker-news-firebase': (depth) =>
    `[${flat(depth, (n) => {
      const kids = n < depth ? `"kids":[${n + 2}],` : '';
      return `{"id":${n + 1},${kids}"parent":${n},"type":"comment","by":"a","text":"Reply ${n}.","time":1765245482}`;
    })},{"id":1,"kids":[2],"type":"story","title":"H200","time":1765245480}]`,
  substack: (depth) =>
    `{"comments":[${nested(
      depth,
      (n) =>
        `{"id":${n},"name":"a","body":"Reply ${n}.","date":"2025-12-09","ancestor_path":"${n > 1 ? n - 1 : ''}","children":[`,
      ']}',
    )}]}`,
  reddit: (depth) =>
    `{"kind":"Listing","data":{"children":[${nested(
      depth,
      (n) =>
        `{"kind":"t1","data":{"id":"${n}","parent_id":"${n > 1 ? `t1_${n - 1}` : 't3_x'}","author":"a","body":"Reply ${n}.","created_utc":1765245482.0,"replies":{"kind":"Listing","data":{"children":[`,
      ']}}}}',
    )}]}}`,
  discourse: (depth) =>
    `{"post_stream":{"posts":[${flat(
      depth,
      (n) =>
        `{"id":${n},"post_number":${n},"reply_to_post_number":${n > 1 ? n - 1 : null},"username":"a","cooked":"<p>Reply ${n}.</p>","created_at":"2025-12-09T01:00:00.000Z"}`,
    )}]}}`,
  'h200-debate': (depth) =>
    flat(
      depth,
      (n) =>
        `{"number":${n},"address":"https://archive.example/c/${n}/","thread":"t","parent":${n > 1 ? n - 1 : null},"state":"live","parentBasis":{"kind":"recorded"},"author":{"name":"a","role":"reader","confidence":null,"reason":null},"date":null,"text":"Reply ${n}."}`,
    ).replaceAll('},{"number', '}\n{"number'),
  disqus: (depth) =>
    `<disqus xmlns:dsq="http://disqus.com/disqus-internals"><thread dsq:id="1"/>${numbers(depth)
      .map(
        (n) =>
          `<post dsq:id="${n}"><message>Reply ${n}.</message><thread dsq:id="1"/>${n > 1 ? `<parent dsq:id="${n - 1}"/>` : ''}</post>`,
      )
      .join('')}</disqus>`,
  wxr: (depth) =>
    `<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><item><wp:post_id>1</wp:post_id>${numbers(
      depth,
    )
      .map(
        (n) =>
          `<wp:comment><wp:comment_id>${n}</wp:comment_id><wp:comment_content>Reply ${n}.</wp:comment_content><wp:comment_parent>${n - 1}</wp:comment_parent></wp:comment>`,
      )
      .join('')}</item></channel></rss>`,
  mbox: (depth) =>
    numbers(depth)
      .map((n) => `From a@x Tue Dec  9 14:02:00 2025\n${mail(n)}\n`)
      .join(''),
  maildir: (depth) =>
    tarText(numbers(depth).map((n) => [`cur/${String(n).padStart(8, '0')}.M1:2,S`, mail(n)])),
};

function mail(n: number): string {
  const parent = n > 1 ? `In-Reply-To: <${n - 1}@x>\n` : '';
  return `From: a@x\nMessage-ID: <${n}@x>\n${parent}\nReply ${n}.\n`;
}

function nested(depth: number, open: (number: number) => string, close: string): string {
  return numbers(depth).map(open).join('') + close.repeat(depth);
}

function flat(depth: number, item: (number: number) => string): string {
  return numbers(depth).map(item).join(',');
}

function numbers(depth: number): number[] {
  return Array.from({ length: depth }, (_, index) => index + 1);
}
