"""R2's S3 API on the wire: XML, whom it lets in and until when, and the checksums that it knows.

Follows the list of error codes in the reference for R2: ExpiredRequest is a 400 (AWS: AccessDenied, 403),
SHA-1 and SHA-256 of parts a 501, a wrong Content-MD5 is BadDigest. Whether a signature is right is not looked
at: SeaweedFS does.
"""

import base64
import hashlib
from datetime import UTC, datetime, timedelta
from xml.etree import ElementTree
from xml.sax.saxutils import escape

from starlette.requests import Request
from starlette.responses import Response

from tests.emulators.r2_bucket import Part, R2Bucket, R2Error

_NAMESPACE = "http://s3.amazonaws.com/doc/2006-03-01/"
_NO_CHECKSUMS = ("x-amz-checksum-sha1", "x-amz-checksum-sha256")


def check(request: Request, access_key: str) -> None:
    """Raises `R2Error`."""
    query = request.query_params
    shown = (
        query.get("X-Amz-Credential") or request.headers.get("Authorization", "").partition("Credential=")[2]
    )
    if shown.partition("/")[0] != access_key or request.headers.get("Range") == "":
        raise R2Error(403, "SignatureDoesNotMatch", 10035)
    if "X-Amz-Date" in query:
        made = datetime.strptime(query["X-Amz-Date"], "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
        if datetime.now(UTC) > made + timedelta(seconds=int(query["X-Amz-Expires"])):
            raise R2Error(400, "ExpiredRequest", 10018)
    if any(name in request.headers or name in query for name in _NO_CHECKSUMS):
        raise R2Error(501, "NotImplemented", 10004)


def check_md5(request: Request, content: bytes) -> None:
    told = request.headers.get("Content-MD5")
    actual = base64.b64encode(hashlib.md5(content).digest()).decode()  # noqa: S324  # what the header is
    if told is not None and told != actual:
        raise R2Error(400, "BadDigest", 10037)


def refused(error: R2Error) -> Response:
    body = f"<Error><Code>{error.code}</Code><Message>It is a {error.number}.</Message></Error>"
    return _xml(body, error.status)


def created(bucket: R2Bucket, key: str, upload_id: str) -> Response:
    fields = f"<Bucket>{bucket.name}</Bucket><Key>{escape(key)}</Key><UploadId>{upload_id}</UploadId>"
    return _result("InitiateMultipartUploadResult", fields)


def listed(parts: dict[int, Part], after: int, most: int) -> Response:
    page = sorted(number for number in parts if number > after)[:most]
    more = any(number > (page[-1] if page else after) for number in parts)
    rows = "".join(
        f"<Part><PartNumber>{number}</PartNumber><LastModified>2026-01-01T00:00:00.000Z</LastModified>"
        f"<ETag>{escape(parts[number].etag)}</ETag><Size>{len(parts[number].content)}</Size></Part>"
        for number in page
    )
    marker = f"<NextPartNumberMarker>{page[-1]}</NextPartNumberMarker>" if more and page else ""
    return _result("ListPartsResult", f"<IsTruncated>{str(more).lower()}</IsTruncated>{marker}{rows}")


def receipts(body: bytes) -> list[tuple[int, str]]:
    try:
        tree = ElementTree.fromstring(body)  # noqa: S314  # from our own tests
        return [
            (int(it.findtext("{*}PartNumber", "")), it.findtext("{*}ETag", ""))
            for it in tree.iterfind("{*}Part")
        ]
    except (ElementTree.ParseError, ValueError):
        raise R2Error(400, "MalformedXML", 10040) from None


def completed(key: str, etag: str) -> Response:
    return _result("CompleteMultipartUploadResult", f"<Key>{escape(key)}</Key><ETag>{escape(etag)}</ETag>")


def _result(name: str, fields: str) -> Response:
    return _xml(f'<{name} xmlns="{_NAMESPACE}">{fields}</{name}>', 200)


def _xml(body: str, status: int) -> Response:
    return Response(f'<?xml version="1.0" encoding="UTF-8"?>{body}', status, media_type="application/xml")
