/** Half an hour after signing in, as the server says it before a grave deed. */
export const refusal = {
  status: 403,
  contentType: 'application/problem+json',
  body: JSON.stringify({
    type: 'about:blank#prove',
    title: 'A fresh sign-in needed',
    status: 403,
    code: 'prove',
    detail: 'For this, please show once more that it is you. Nothing has been changed.',
    requestId: 'x',
  }),
};
