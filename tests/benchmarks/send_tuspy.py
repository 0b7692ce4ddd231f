"""tuspy as it comes, as a process of its own: python -m tests.benchmarks.send_tuspy URL FILE REQUEST."""

import sys

from tusclient.client import TusClient

from tests.benchmarks.cost import measured


def main(url: str, file: str, request: str) -> None:
    with measured():
        TusClient(url).uploader(file, chunk_size=int(request), url=url).upload()


if __name__ == "__main__":
    main(*sys.argv[1:])
