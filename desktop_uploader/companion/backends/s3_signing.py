"""Signatures of S3 (AWS Signature Version 4): for our own calls in headers, for others in URLs that expire.

botocore's signers, which boto3 presigns with, used directly: they only compute. Always version 4 and path
style, which R2, SeaweedFS and AWS all take. Checksums are not added: R2 knows few of them.
"""

from collections.abc import Mapping
from datetime import timedelta
from urllib.parse import quote, urlencode

from botocore.auth import S3SigV4Auth, S3SigV4QueryAuth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials

from desktop_uploader.companion.settings import S3Settings

Query = Mapping[str, str | int]


class Signer:
    """`base` is the bucket's address; what is signed lies below it."""

    def __init__(self, settings: S3Settings) -> None:
        endpoint = settings.endpoint or _aws(settings.region)
        self.base = f"{endpoint.rstrip('/')}/{quote(settings.bucket, safe='')}"
        self._region = settings.region
        self._credentials = Credentials(settings.access_key, settings.secret_key)

    def headers(
        self, method: str, path: str, headers: Mapping[str, str] | None = None, body: bytes = b""
    ) -> dict[str, str]:
        """`headers` and those that prove who asks; good for about a quarter of an hour."""
        request = AWSRequest(method, self.base + path, headers=dict(headers or {}), data=body)
        S3SigV4Auth(self._credentials, "s3", self._region).add_auth(request)
        return dict(request.headers.items())

    def url(
        self, method: str, path: str, lifetime: timedelta, headers: Mapping[str, str] | None = None
    ) -> str:
        """Whoever has it may do this one thing, with exactly these `headers`, as long as it is good."""
        request = AWSRequest(method, self.base + path, headers=dict(headers or {}))
        seconds = int(lifetime.total_seconds())
        S3SigV4QueryAuth(self._credentials, "s3", self._region, expires=seconds).add_auth(request)
        return str(request.url)


def path_of(key: str, query: Query | None = None) -> str:
    """Below the bucket. A `query` value is quoted as the signature wants it: a space is `%20`."""
    path = f"/{quote(key, safe='/-_.~')}"
    return f"{path}?{urlencode(query, quote_via=quote, safe='-_.~')}" if query else path


def _aws(region: str) -> str:
    return f"https://s3.{region}.amazonaws.com{'.cn' if region.startswith('cn-') else ''}"
