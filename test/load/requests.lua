-- One body a request, drawn from the lines of the file in BODIES; prints what was measured as one line of JSON.
local bodies = {}
local headers = { ["content-type"] = "application/json" }

function init(args)
  for line in io.lines(os.getenv("BODIES")) do bodies[#bodies + 1] = line end
  local token = os.getenv("TOKEN")
  if token and token ~= "" then headers["authorization"] = "Bearer " .. token end
  math.randomseed(42)
end

function request()
  return wrk.format("POST", nil, headers, bodies[math.random(#bodies)])
end

function done(summary, latency, requests)
  local wrong = summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
  print(string.format('{"requests":%d,"seconds":%f,"p50":%f,"p99":%f,"wrong":%d}',
    summary.requests, summary.duration / 1e6, latency:percentile(50) / 1e3, latency:percentile(99) / 1e3, wrong))
end
