// `@tus/server` with its file store, as its own documentation sets it up.
// server.mjs PACKAGES ROOT PORT: serves ROOT until killed, prints its address.
import {createRequire} from 'node:module'

const [packages, directory, port] = process.argv.slice(2)
const require = createRequire(`${packages}/`)
const {Server} = require('@tus/server')
const {FileStore} = require('@tus/file-store')

const server = new Server({path: '/files', datastore: new FileStore({directory})})
const listening = server.listen(Number(port), '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${listening.address().port}`)
})
