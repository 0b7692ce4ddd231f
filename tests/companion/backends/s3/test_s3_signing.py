"""Where buckets are, and how their keys are written in URLs; whether signatures are right, SeaweedFS says."""

from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import pytest

from desktop_uploader.companion.backends.s3_signing import Signer, path_of
from desktop_uploader.companion.settings import S3Settings


def settings(region: str, endpoint: str = "") -> S3Settings:
    return S3Settings(bucket="b", region=region, access_key="k", secret_key="s", endpoint=endpoint)


@pytest.mark.parametrize(
    ("region", "endpoint", "base"),
    [
        ("eu-central-1", "", "https://s3.eu-central-1.amazonaws.com/b"),
        ("cn-north-1", "", "https://s3.cn-north-1.amazonaws.com.cn/b"),
        ("auto", "https://a.r2.cloudflarestorage.com/", "https://a.r2.cloudflarestorage.com/b"),
    ],
)
def test_a_bucket_is_below_its_endpoint(region: str, endpoint: str, base: str) -> None:
    assert Signer(settings(region, endpoint)).base == base


def test_what_is_in_a_path_stays_what_it_is() -> None:
    assert path_of("a b/ü?#%.mp4", {"x": "a b&c=d+e"}) == "/a%20b/%C3%BC%3F%23%25.mp4?x=a%20b%26c%3Dd%2Be"


def test_a_url_says_what_it_is_good_for_and_keeps_the_secret() -> None:
    url = Signer(settings("auto")).url("PUT", "/k", timedelta(minutes=5), {"Content-Length": "7"})
    query = parse_qs(urlsplit(url).query)

    assert query["X-Amz-Algorithm"] == ["AWS4-HMAC-SHA256"]
    assert query["X-Amz-Expires"] == ["300"]
    assert query["X-Amz-SignedHeaders"] == ["content-length;host"]
    assert not [name for name in query if "checksum" in name.lower()]
