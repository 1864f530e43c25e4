"""Writes to the terminal: words for people, one document for programs, a bar for those who wait."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable

from tqdm import tqdm


def lines(texts: Iterable[str]) -> None:
    """Write lines for a person."""
    sys.stdout.write("\n".join(texts) + "\n")
    sys.stdout.flush()


def trouble(texts: Iterable[str]) -> None:
    """Write lines about a failure, which are no part of a report."""
    sys.stderr.write("\n".join(texts) + "\n")


def document(content: object) -> None:
    """Write the one document that ``--json`` promises, and nothing else."""
    sys.stdout.write(json.dumps(content, ensure_ascii=False, indent=1, default=str) + "\n")


def bar(title: str, total: int | None = None) -> tqdm:
    """Show progress on standard error, and only on a terminal."""
    shown: tqdm = tqdm(total=total, desc=title, disable=not sys.stderr.isatty(), leave=False, file=sys.stderr)
    return shown
