/** What is answered from when the address is taken until the graph is there: to come again in a second, and that the process lives. */
export function answerWhileStarting(request: Request): Response {
  if (new URL(request.url).pathname === '/live') return Response.json({ status: 'live' })
  const message = 'Golden Thread is starting. Ask again in a moment.'
  return Response.json(
    { errors: [{ message, extensions: { code: 'STARTING' } }] },
    {
      status: 503,
      headers: { 'retry-after': '1', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' },
    },
  )
}
