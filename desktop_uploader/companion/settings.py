"""What a companion can be told at start; each setting once, with its default."""

import os
from dataclasses import dataclass, field
from datetime import timedelta
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Literal

from desktop_uploader.contract.server import Limits


def _version() -> str:
    try:
        return version("desktop-uploader")
    except PackageNotFoundError:  # a frozen program may come without its metadata
        return "unknown"


VERSION = _version()
CLOUDFLARE_API = "https://api.cloudflare.com/client/v4"
MUX_API = "https://api.mux.com"
BLOB_API = "https://vercel.com/api/blob"


BackendName = Literal["local", "cloudflare", "mux", "s3", "vercel_blob"]


def _half_the_cores() -> int:
    return max(1, (os.cpu_count() or 2) // 2)


@dataclass(frozen=True, slots=True, kw_only=True)
class CloudflareSettings:
    """One account at Cloudflare Stream. `customer`: the CODE in `customer-<CODE>.cloudflarestream.com`.

    `body_alone`: take webhooks signed in the second form, too, see `webhooks.signatures`.

    `webhook_secrets`: the current one and, while it is changed, the one before. `max_duration` is reserved
    for each upload until its real duration is known; `upload_lifetime` is how long an upload URL is good.
    """

    account: str
    customer: str
    token: str = field(repr=False)
    webhook_secrets: tuple[str, ...] = field(default=(), repr=False)
    body_alone: bool = False
    api: str = CLOUDFLARE_API
    max_duration: timedelta = timedelta(hours=6)
    upload_lifetime: timedelta = timedelta(hours=24)


@dataclass(frozen=True, slots=True, kw_only=True)
class MuxSettings:
    """One environment at Mux. `signing_key` (its id and its private key, PEM) opens private videos.

    Without one, private videos can't be watched. `upload_lifetime`: 1 minute to 7 days.
    """

    token_id: str
    token_secret: str = field(repr=False)
    webhook_secrets: tuple[str, ...] = field(default=(), repr=False)
    signing_key: tuple[str, str] | None = field(default=None, repr=False)
    api: str = MUX_API
    upload_lifetime: timedelta = timedelta(days=7)


@dataclass(frozen=True, slots=True, kw_only=True)
class S3Settings:
    """A bucket at AWS, R2 or any other S3. `endpoint` is empty for AWS itself.

    `prefix`: what keys begin with, 100 characters at most. `md5`: parts carry Content-MD5. `url_lifetime`: of
    each presigned URL, 1 second to 7 days.
    """

    bucket: str
    region: str
    access_key: str
    secret_key: str = field(repr=False)
    endpoint: str = ""
    prefix: str = "videos/"
    md5: bool = True
    url_lifetime: timedelta = timedelta(hours=1)
    upload_lifetime: timedelta = timedelta(days=6)


@dataclass(frozen=True, slots=True, kw_only=True)
class BlobSettings:
    """A Vercel Blob store. `token` is the read-write token, which also signs what the store tells us."""

    token: str = field(repr=False)
    api: str = BLOB_API
    token_lifetime: timedelta = timedelta(hours=1)
    upload_lifetime: timedelta = timedelta(days=6)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """Videos of this course (any, if None) with at least so many bytes go to `backend`."""

    backend: BackendName
    course_id: str | None = None
    at_least: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Polling:
    """How often a provider is asked: about a stored video after `first`, then ever slower up to `longest`.

    About one that nobody reported as stored after `uploading`; never more than `a_minute` times in all.
    """

    first: timedelta = timedelta(seconds=5)
    longest: timedelta = timedelta(seconds=60)
    uploading: timedelta = timedelta(seconds=60)
    a_minute: int = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class CompanionSettings:
    """`public_url` is the address clients use if a TLS proxy stands in front; without it, the bound one.

    `most_streams` limits the status streams of one user, `heartbeat` keeps proxies from closing them.
    `backend` takes new videos that no rule (the first that fits) sends elsewhere. `cloudflare`, `mux`, `s3`,
    `vercel_blob`: how to reach each, also for videos that it took before. `pipeline_secrets` sign what an
    older media pipeline tells of videos (`webhook/upload-complete`).
    `local_protocol`: how bytes come to this companion itself.
    `quota_bytes` and `uploads_per_day` (within 24 hours) hold for each user; None: no limit.
    `scrypt_n`: what a password costs to check, a power of two (`sign_in.passwords`).
    """

    data: Path
    host: str = "127.0.0.1"
    port: int = 8765
    public_url: str | None = None
    name: str = "Companion on this computer"
    limits: Limits = field(default_factory=Limits)
    workers: int = field(default_factory=_half_the_cores)
    processing: bool = True
    upload_lifetime: timedelta = timedelta(days=7)
    verify_grace: timedelta = timedelta(hours=24)
    grant_lifetime: timedelta = timedelta(hours=12)
    upkeep_every: timedelta = timedelta(minutes=1)
    heartbeat: timedelta = timedelta(seconds=15)
    most_streams: int = 32
    backend: BackendName = "local"
    rules: tuple[Rule, ...] = ()
    cloudflare: CloudflareSettings | None = None
    mux: MuxSettings | None = None
    s3: S3Settings | None = None
    vercel_blob: BlobSettings | None = None
    local_protocol: Literal["tus", "chunks"] = "tus"
    pipeline_secrets: tuple[str, ...] = field(default=(), repr=False)
    polling: Polling = field(default_factory=Polling)
    accept_unsigned_webhooks: bool = False
    quota_bytes: int | None = None
    uploads_per_day: int | None = None
    scrypt_n: int = 2**15

    @property
    def database(self) -> Path:
        return self.data / "companion.sqlite3"

    @property
    def token_file(self) -> Path:
        return self.data / "token"

    @property
    def uploads(self) -> Path:
        return self.data / "uploads"

    @property
    def media(self) -> Path:
        return self.data / "media"

    def prepare_folders(self) -> None:
        """The data folder, for its owner only; lecture videos are nobody else's business on this machine."""
        for folder in (self.data, self.uploads, self.media):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            folder.chmod(0o700)
