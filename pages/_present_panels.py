"""What the screen of presentations shows."""

from __future__ import annotations

from typing import Any

from components.html_text import Html, tag
from components.panel import Panel, panel
from components.shell import page_head
from components.slots import Slot
from components.states import empty, empty_store
from i18n import Translator
from pages._present_kept import kept_decks, new_deck
from pages._present_ready import Offer, documents, ready_decks
from pages._present_words import Namer
from views.decks import Decks

SLOTS = (
    Slot("said", height=0),
    Slot("ready", span=7, height=380),
    Slot("documents", span=5, height=380),
    Slot("kept", height=240),
)
SAID = "present-said"


def panels(t: Translator, result: Decks, offer: Offer, namer: Namer, *, current: str) -> dict[str, Any]:
    """Draw the panels; without schools there is nothing to show yet."""
    told = {f"data_{name}": t(f"present.{name}") for name in ("wait", "done", "failed")}
    said = Html(tag("p", "", id=SAID, role="status", **told), class_name="present-said")
    head = page_head(t("nav.decks"), _subtitle(t, result))
    if result.state == "empty" and not result.footing.schools_total:
        return {"head": head, "said": said, "ready": empty_store(t)}
    return {
        "head": head,
        "said": said,
        "ready": panel(
            t, Panel(t("present.ready"), Html(ready_decks(t, offer)), subtitle=t("present.ready.text"))
        ),
        "documents": panel(
            t, Panel(t("present.documents"), Html(documents(t, offer)), subtitle=t("present.documents.text"))
        ),
        "kept": _kept(t, result, offer, namer, current=current),
    }


def _subtitle(t: Translator, result: Decks) -> str:
    footing = result.footing
    if footing.filters.year is None:
        return t("present.subtitle")
    said = {"place": footing.municipality, "year": footing.filters.year, "n": footing.schools}
    return t("present.subtitle.of", **said)


def _kept(t: Translator, result: Decks, offer: Offer, namer: Namer, *, current: str) -> Any:
    title, is_fixed = t("present.kept"), offer.is_read_only
    tools = None if is_fixed else Html(new_deck(t))
    if result.decks.empty:
        body = empty(t("present.kept.none"), t("present.read_only" if is_fixed else "present.kept.none.text"))
        return panel(t, Panel(title, body, tools=tools))
    drawn = Html(kept_decks(t, result, namer, current=current, is_read_only=is_fixed))
    text = t("present.read_only" if is_fixed else "present.kept.text")
    return panel(t, Panel(title, drawn, subtitle=text, tools=tools))
