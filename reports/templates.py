"""Templates of Word documents: the department's own file where it has put one, else ours."""

from __future__ import annotations

from pathlib import Path

from i18n import LANGUAGES

FILES = Path(__file__).parent / "files"
KINDS = ("passport", "visit", "directions", "low_results")


def template_name(kind: str, language: str) -> str:
    """Name the file of a document; Russian documents have no language in their names."""
    return f"{kind}.docx" if language == LANGUAGES[0] else f"{kind}.{language}.docx"


def template_names() -> tuple[str, ...]:
    """Name every template that a department may put its own in place of."""
    return tuple(template_name(kind, language) for language in LANGUAGES for kind in KINDS)


def template_path(name: str, folder: Path | None) -> Path:
    """Find the template: ``folder/<name>`` where the department has it, else ours."""
    if name not in template_names():
        raise KeyError(name)
    own = folder / name if folder else None
    return own if own and own.is_file() else FILES / name
