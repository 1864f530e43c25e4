"""Colours that are computed: between two steps of a scale, translucent, and text that can be read on them."""

from __future__ import annotations

from figures.theme import Tokens

_BRIGHT = "#FFFFFF"
_DEEP = "#0C1620"


def rgba(colour: str, alpha: float) -> str:
    """Make a colour translucent."""
    return f"rgba({','.join(map(str, _channels(colour)))},{alpha})"


def contrast(first: str, second: str) -> float:
    """Measure the contrast of two colours as WCAG 2 does, 1 to 21."""
    high, low = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def text_on(colour: str) -> str:
    """Choose the white or the dark text that reads better on a colour."""
    return max(_BRIGHT, _DEEP, key=lambda text: contrast(text, colour))


def shade(tokens: Tokens, fraction: float) -> str:
    """Give the colour of the heat scale at a fraction of its length, as plotly blends it."""
    place = min(max(fraction, 0.0), 1.0) * (len(tokens.seq) - 1)
    step = min(int(place), len(tokens.seq) - 2)
    pair = zip(_channels(tokens.seq[step]), _channels(tokens.seq[step + 1]), strict=True)
    return "#" + "".join(f"{round(low + (high - low) * (place - step)):02X}" for low, high in pair)


def scale(tokens: Tokens) -> list[list[float | str]]:
    """Give the heat scale as plotly takes it."""
    return [[index / (len(tokens.seq) - 1), colour] for index, colour in enumerate(tokens.seq)]


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    red, green, blue = (
        part / 12.92 if (part := channel / 255) <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
        for channel in _channels(colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
