"""Links that a school puts on its pages: `desktop-uploader://signin?server=video.example.edu`."""

from urllib.parse import parse_qs, urlsplit

from desktop_uploader.core.typed_address import address_of

_SCHEMES = {"desktop-uploader", "app"}


def server_of(word: str) -> str | None:
    """The address that the link names, as `address_of` has it, or empty; None for what is no such link."""
    scheme, found, _ = word.partition("://")
    if not found or scheme.lower() not in _SCHEMES:
        return None
    try:
        servers = parse_qs(urlsplit(word).query, max_num_fields=10).get("server", [])
    except ValueError:
        return ""
    return (address_of(servers[0]) or "") if servers else ""
