// tus-js-client on Node. client.mjs PACKAGES ASKED, where ASKED is JSON:
// {file, options, abortAt?, terminate?}: `options` are the client's own, `abortAt` the accepted bytes at which
// it pauses, `terminate` has it delete what it paused. Prints one JSON object a line for all that happens.
import {createReadStream, statSync} from 'node:fs'
import {createRequire} from 'node:module'

const [packages, asked] = process.argv.slice(2)
const {Upload} = createRequire(`${packages}/`)('tus-js-client')
const {file, options, abortAt, terminate} = JSON.parse(asked)
const tell = (event, facts = {}) => console.log(JSON.stringify({event, ...facts}))

const upload = new Upload(createReadStream(file), {
  ...options,
  uploadSize: statSync(file).size,
  onUploadUrlAvailable: () => tell('url', {url: upload.url}),
  onChunkComplete: (size, accepted) => {
    tell('accepted', {accepted, from: accepted - size})
    if (abortAt && accepted >= abortAt) upload.abort(Boolean(terminate)).then(() => tell('paused'), fail)
  },
  onSuccess: () => tell('success'),
  onError: fail,
})

function fail(error) {
  tell('error', {status: error.originalResponse?.getStatus() ?? 0, message: error.message})
  process.exitCode = 1
}

upload.start()
