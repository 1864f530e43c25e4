"""How bytes reach the browser: assets and bundles compressed once and kept by browsers, answers compressed."""

from __future__ import annotations

import brotli  # type: ignore[import-untyped]
from flask import Flask, Response, request
from flask_compress import Compress

KEPT_PATHS = ("/assets/", "/_dash-component-suites/", "/_favicon.ico")
FOREVER = "public, max-age=31536000, immutable"
SMALL = 500
QUALITY_ONCE = 9


def deliver(server: Flask) -> None:
    """Set the compression and the caching of everything that the server sends."""
    server.config.setdefault("COMPRESS_ALGORITHM", ["br", "gzip"])
    server.config.setdefault("COMPRESS_STREAMS", False)
    Compress(server)
    compressed: dict[str, bytes] = {}

    @server.after_request
    def keep(response: Response) -> Response:
        if response.status_code != 200 or not request.path.startswith(KEPT_PATHS):
            return response
        response.headers["Cache-Control"] = FOREVER
        return _compress_once(response, compressed)


def _compress_once(response: Response, compressed: dict[str, bytes]) -> Response:
    """Compress a file hard the first time it is asked for, and answer from memory after that."""
    if "br" not in request.headers.get("Accept-Encoding", "") or (response.mimetype or "").startswith(
        ("font/", "image/p")
    ):
        return response
    response.direct_passthrough = False
    if request.full_path not in compressed:
        compressed[request.full_path] = brotli.compress(response.get_data(), quality=QUALITY_ONCE)
    response.close()
    response.set_data(compressed[request.full_path])
    response.headers["Content-Encoding"] = "br"
    response.headers["Vary"] = "Accept-Encoding"
    return response
