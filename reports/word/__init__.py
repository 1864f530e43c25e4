"""Word documents of the views: passport, sheet for a visit, two notes, in templates that a secretary can edit."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from i18n import Translator
from reports.templates import KINDS, template_name, template_path
from reports.word import directions, low_results, passport, visit
from reports.word.asked import Asked, Context, WordSpec
from reports.word.finish import finished
from reports.word.render import rendered
from slides.asking import Ask

__all__ = ["KINDS", "WordSpec", "word_bytes"]
_CONTEXTS: Mapping[str, Callable[[Asked], Context]] = {
    "passport": passport.context,
    "visit": visit.context,
    "directions": directions.context,
    "low_results": low_results.context,
}


def word_bytes(spec: WordSpec, *, ask: Ask, t: Translator, template: Path | None = None) -> bytes:
    """Write a document; ``template`` takes the place of ours, a placeholder that cannot be filled is refused."""
    context = finished(_CONTEXTS[spec.kind](Asked(spec, ask, t)))
    path = template or template_path(template_name(spec.kind, t.language), None)
    about = context.get("school") or context["municipality"]
    return rendered(path, context, title=t("word.title", document=t(f"word.document.{spec.kind}"), about=about))
