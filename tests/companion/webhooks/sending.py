"""Many webhooks over few connections, as fast as they are answered.

Plain sockets: a client library would cost more than the server that is measured.
"""

import asyncio
import time
from collections.abc import Iterator, Sequence

from tests.companion.webhooks.provider import sealed
from tests.companion.webhooks.served import DOOR


async def send(
    port: int, bodies: Sequence[bytes], connections: int, acknowledged: list[bytes]
) -> list[float]:
    """Seconds that each answer took. `acknowledged` gets what was answered 200, also if the server dies."""
    waiting, took = iter(bodies), list[float]()
    await asyncio.gather(*(_send_one_by_one(port, waiting, acknowledged, took) for _ in range(connections)))
    return took


async def _send_one_by_one(
    port: int, waiting: Iterator[bytes], acknowledged: list[bytes], took: list[float]
) -> None:
    try:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
    except ConnectionError:
        return
    try:
        for body in waiting:
            begun = time.perf_counter()
            writer.write(_request(body))
            answer = await reader.readuntil(b"\r\n\r\n")
            took.append(time.perf_counter() - begun)
            assert answer.startswith(b"HTTP/1.1 200"), answer
            acknowledged.append(body)
            await reader.readuntil(b"}")
    except (ConnectionError, asyncio.IncompleteReadError):
        return
    finally:
        writer.close()


def _request(body: bytes) -> bytes:
    head = [
        f"POST {DOOR} HTTP/1.1",
        "Host: companion",
        "Content-Type: application/json",
        f"Webhook-Signature: {sealed(body, time.time())}",
        f"Content-Length: {len(body)}",
    ]
    return "\r\n".join([*head, "", ""]).encode() + body
