/** The load generator where wrk is not installed: the same requests, measured by autocannon in this process. */
import { readFileSync } from 'node:fs';
import autocannon from 'autocannon';

const [url, seconds] = process.argv.slice(2);
const bodies = readFileSync(process.env.BODIES, 'utf8').trim().split('\n');
const headers = {
  'content-type': 'application/json',
  ...(process.env.TOKEN && { authorization: `Bearer ${process.env.TOKEN}` }),
};
const result = await autocannon({
  url,
  connections: 8,
  duration: Number(seconds),
  requests: bodies.map((body) => ({ method: 'POST', headers, body })),
});
const { latency, requests, duration, errors, timeouts, non2xx } = result;
console.log(
  JSON.stringify({
    requests: requests.total,
    seconds: duration,
    p50: latency.p50,
    p99: latency.p99,
    wrong: errors + timeouts + non2xx,
  }),
);
