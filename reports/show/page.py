"""The page of the player: with links to a server, or with everything inside, for a hall without a network."""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Any

from markupsafe import Markup, escape

from config import ROOT
from figures.slide_parts import PRESENTED
from figures.theme import Tokens
from i18n import Translator

PLAYER = Path(__file__).with_name("player")
ASSETS = ROOT / "assets"
PLOTLY = "plotly.min.js"
WEIGHTS = {"400": "400", "600": "600 700"}
RANGES = {
    "cyrillic": "U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116",
    "latin": "U+0000-00FF,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+25CA",
}
PAGE = """<!DOCTYPE html>
<html lang="{language}" data-theme="{theme}"><head><meta charset="utf-8">{policy}
<meta name="viewport" content="width=device-width,initial-scale=1"><title>{title}</title>
{icon}<style id="colours">{colours}</style>{styles}</head>
<body><p class="wait" id="wait" data-failed="{failed}" data-old="{old}">{wait}</p>
<noscript><p class="wait">{noscript}</p></noscript>
{parts}
</body></html>
"""
ICON = Markup('<link rel="icon" type="image/svg+xml" href="/assets/petal.svg">')


def page(document: dict[str, Any], t: Translator, *, is_offline: bool, theme: str = "light") -> str:
    """Write the page of a show; a file holds all that it needs and may fetch nothing."""
    around = _inside(document) if is_offline else _linked(document)
    return PAGE.format(
        language=t.language,
        theme=theme,
        title=escape(document["title"]),
        colours=_colours(),
        failed=escape(t("show.broken")),
        old=escape(t("show.old_browser")),
        wait=escape(t("show.wait")),
        noscript=escape(t("show.noscript")),
        **around,
    )


@cache
def player_script() -> str:
    """Give the player as one script: its parts in the order of their names, in a room of their own."""
    parts = [path.read_text("utf-8") for path in sorted(PLAYER.glob("*.js"))]
    return "(() => {\n  'use strict';\n" + "\n".join(parts) + "})();\n"


@cache
def player_style() -> str:
    """Give the style sheet of the player."""
    return (PLAYER / "player.css").read_text("utf-8")


def version(text: str) -> str:
    """Name what a text holds, so that browsers may keep it for ever."""
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def _linked(document: dict[str, Any]) -> dict[str, str]:
    plotly = f"/assets/{PLOTLY}?m={(ASSETS / PLOTLY).stat().st_mtime}"  # as the screens ask for it
    player = f"/present/player.js?v={version(player_script())}"
    style = f"/present/player.css?v={version(player_style())}"
    written = json.dumps(document, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    parts = [
        f'<script type="application/json" id="document">{_inert(written)}</script>',
        f'<script src="{plotly}"></script>',
        f'<script src="{player}"></script>',
    ]
    styles = f'<style id="fonts">{_fonts(is_offline=False)}</style><link rel="stylesheet" href="{style}">'
    return {"policy": "", "icon": ICON, "styles": styles, "parts": "\n".join(parts)}


def _inside(document: dict[str, Any]) -> dict[str, str]:
    plotly = (ASSETS / PLOTLY).read_text("utf-8")
    script = f"\n{player_script()}"
    written = json.dumps(document, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    parts = [
        f'<script type="text/plain" id="plotly" data-packed>{_packed(plotly)}</script>',
        f'<script type="text/plain" id="document" data-packed>{_packed(written)}</script>',
        f"<script>{script}</script>",
    ]
    styles = f'<style id="fonts">{_fonts(is_offline=True)}</style><style>{player_style()}</style>'
    return {"policy": _policy(script, plotly), "icon": "", "styles": styles, "parts": "\n".join(parts)}


def _policy(*scripts: str) -> str:
    """Forbid every request, and every script but our own."""
    hashes = " ".join(
        f"'sha256-{base64.b64encode(hashlib.sha256(one.encode()).digest()).decode()}'" for one in scripts
    )
    rules = f"default-src 'none'; script-src {hashes}; style-src 'unsafe-inline'; font-src data:; connect-src 'none'; form-action 'none'; base-uri 'none'"  # noqa: E501
    return f'<meta http-equiv="Content-Security-Policy" content="{rules}">'


def _packed(text: str) -> str:
    return base64.b64encode(gzip.compress(text.encode(), 9, mtime=0)).decode()


def _inert(written: str) -> str:
    """Keep a text from ending the element that holds it."""
    return written.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _colours() -> str:
    return (
        ":root{"
        + _rules(PRESENTED["light"])
        + "}[data-theme=dark]{"
        + _rules(PRESENTED["dark"])
        + "color-scheme:dark}"
    )


def _rules(tokens: Tokens) -> str:
    named = {name: colour for name, colour in asdict(tokens).items() if name != "seq"}
    named |= {f"seq_{step}": colour for step, colour in enumerate(tokens.seq)}
    return "".join(f"--{name}:{colour};" for name, colour in named.items())


def _fonts(*, is_offline: bool) -> str:
    faces = []
    for weight, weights in WEIGHTS.items():
        for letters, codes in RANGES.items():
            name = f"ibm-plex-sans-{letters}-{weight}-normal.woff2"
            address = _data(ASSETS / "fonts" / name) if is_offline else f"/assets/fonts/{name}"
            faces.append(
                f'@font-face{{font-family:"IBM Plex Sans";font-weight:{weights};font-display:swap;'
                f'src:url({address}) format("woff2");unicode-range:{codes}}}'
            )
    return "".join(faces)


def _data(path: Path) -> str:
    return f"data:font/woff2;base64,{base64.b64encode(path.read_bytes()).decode()}"
