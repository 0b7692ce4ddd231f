"""resumable-upload behind its own handler. Arguments: ROOT PORT. Serves ROOT until killed.

Prints its address, then the checksum of each request that has one.
"""

import sys
from collections.abc import Mapping
from http.server import ThreadingHTTPServer

from resumable_upload import SQLiteStorage, TusHTTPRequestHandler, TusServer


class Handler(TusHTTPRequestHandler):  # type: ignore[misc]  # the package has no types
    """The package's handler reads its server from the class."""


def tell(method: str, path: str, headers: Mapping[str, str]) -> None:
    if checksum := headers.get("upload-checksum"):
        print(f"checksum of {method} {path}: {checksum}", flush=True)


def main() -> None:
    root, port = sys.argv[1:]
    storage = SQLiteStorage(db_path=f"{root}/uploads.db", upload_dir=root)
    Handler.tus_server = TusServer(storage=storage, base_path="/files", on_incoming_request=tell)
    with ThreadingHTTPServer(("127.0.0.1", int(port)), Handler) as server:
        print(f"http://127.0.0.1:{server.server_port}", flush=True)
        server.serve_forever()


if __name__ == "__main__":
    main()
