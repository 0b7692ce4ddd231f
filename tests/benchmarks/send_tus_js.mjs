// tus-js-client as it comes, as a process of its own: node send_tus_js.mjs NODE_MODULES URL FILE REQUEST.
// Prints what it cost as JSON, like tests/benchmarks/cost.py.
import { createReadStream, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const [modules, uploadUrl, file, request] = process.argv.slice(2)
const tus = createRequire(`${modules}/`)('tus-js-client')

const begun = process.hrtime.bigint()
const before = process.cpuUsage()
const upload = new tus.Upload(createReadStream(file), {
  uploadUrl,
  chunkSize: Number(request),
  retryDelays: null,
  onError: (error) => {
    console.error(error)
    process.exit(1)
  },
  onSuccess: () => {
    const { user, system } = process.cpuUsage(before)
    const seconds = Number(process.hrtime.bigint() - begun) / 1e9
    const peak = Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status'))[1]) * 1024
    console.log(JSON.stringify({ seconds, cpu: (user + system) / 1e6, peak }))
  },
})
upload.start()
