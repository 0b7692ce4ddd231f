"""Every back end as `companion serve` is told of it, and as somebody sees it from outside."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.emulators.blob import BlobStore
from tests.faults.threads import in_thread
from tests.journey.at_cloudflare import AtCloudflare
from tests.journey.at_mux import AtMux
from tests.servers.seaweed import Bucket

EVERY = ("tus", "chunks", "cloudflare", "mux", "s3", "vercel_blob")
"""The first two are the companion itself, by each of its protocols."""


def _nothing() -> None:
    """What isn't prepared elsewhere becomes ready without anybody's help."""


@dataclass(frozen=True, slots=True)
class BackEnd:
    """`finish`: what is stored becomes ready; `left`: what is there, empty for the companion itself."""

    options: list[str]
    environ: Mapping[str, str] = field(default_factory=dict)
    finish: Callable[[], None] = _nothing
    left: Callable[[], list[str]] = list


@contextmanager
def back_end(name: str, folder: Path, bucket: Bucket) -> Iterator[BackEnd]:
    """Running within the context; `bucket`: of an S3 server that runs anyway."""
    folder.mkdir()
    match name:
        case "cloudflare" | "mux":
            with (AtCloudflare if name == "cloudflare" else AtMux).running(folder) as there:
                yield BackEnd(there.options, there.environ, there.finish, lambda: list(there.left))
        case "vercel_blob":
            with in_thread(BlobStore(folder, access="private")) as store:
                yield _blob(store.it)
        case "s3":
            yield _s3(bucket)
        case protocol:
            yield BackEnd(["--protocol", protocol])


def _blob(store: BlobStore) -> BackEnd:
    options = ["--backend", "vercel_blob", "--blob-api", store.api_url]
    return BackEnd(options, {"DESKTOP_UPLOADER_BLOB_TOKEN": store.token}, left=lambda: list(store.blobs))


def _s3(bucket: Bucket) -> BackEnd:
    given = {
        "bucket": bucket.name,
        "region": "us-east-1",
        "access-key": bucket.access_key,
        "endpoint": bucket.endpoint,
        "prefix": bucket.prefix,
    }
    options = [part for name, value in given.items() for part in (f"--s3-{name}", value)]
    secret = {"DESKTOP_UPLOADER_S3_SECRET_KEY": bucket.secret_key}
    return BackEnd(["--backend", "s3", *options], secret, left=bucket.left)
