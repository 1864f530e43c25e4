"""A batch of files as markup: how far it is, what saving would do, what stands in the way."""

from __future__ import annotations

from collections import Counter

from markupsafe import Markup

from components.html_text import join, rich, tag
from data.store import Store
from i18n import Translator
from intake.batch import Shown, State
from pages._intake_files import file_rows
from pages._intake_hints import all_files_form, hinting
from pages._intake_schools import unknown_panel

ORDER = ("saved", "replaced", "unchanged", "refused")


def batch_words(t: Translator, shown: Shown) -> str:
    """Say in one line where the batch is; readers who hear the screen hear this."""
    if shown.state is State.READING:
        return t("intake.state.reading", done=len(shown.done), files=len(shown.files))
    if shown.state is State.RECEIVING:
        return t("intake.state.receiving", files=len(shown.files))
    if shown.state in (State.READ, State.SAVED):
        return t(f"intake.state.{shown.state}", files=len(shown.files), parts=_parts(t, shown))
    return t(f"intake.state.{shown.state}")


def batch_markup(t: Translator, shown: Shown, store: Store) -> Markup:
    """Draw everything below the line that says where the batch is."""
    notice = tag("p", rich(t(f"intake.notice.{shown.notice}")), class_="warn") if shown.notice else ""
    unknown = Markup() if shown.is_busy else unknown_panel(t, shown, store)
    hints = hinting(shown, store)
    told = all_files_form(t, hints) if hints is not None else Markup()
    return join([notice, _progress(t, shown), _acts(t, shown), unknown, told, file_rows(t, shown, hints)])


def _parts(t: Translator, shown: Shown) -> str:
    counts = Counter(outcome.status for outcome in shown.outcomes)
    kind = "saved" if shown.state is State.SAVED else "checked"
    return ", ".join(t(f"cli.total.{kind}.{name}", n=counts[name]) for name in ORDER if counts[name])


def _progress(t: Translator, shown: Shown) -> Markup:
    if not shown.is_busy:
        return Markup()
    if shown.state is State.SAVING:
        return tag("progress", aria_label=t("intake.progress"))
    total, done = len(shown.files), len(shown.done)
    return tag("progress", value=done, max=total, aria_label=t("intake.progress"))


def _acts(t: Translator, shown: Shown) -> Markup:
    address = f"/intake/batch/{shown.batch_id}"
    acts: list[Markup] = []
    if shown.state is State.READING:
        acts = [_button(t("intake.cancel"), f"{address}/cancel")]
    elif shown.state is State.READ:
        main = [_button(t("intake.save", n=shown.ready), f"{address}/save", is_main=True)] if shown.ready else []
        acts = [*main, _button(t("intake.drop"), f"{address}/close")]
    elif shown.state is State.SAVED:
        acts = [_button(t("intake.done"), f"{address}/close", is_main=True)]
    elif shown.state in (State.CANCELLED, State.FAILED):
        acts = [
            _button(t("intake.again"), f"{address}/read", is_main=True),
            _button(t("intake.drop"), f"{address}/close"),
        ]
    return tag("div", *acts, class_="acts") if acts else Markup()


def _button(words: str, address: str, *, is_main: bool = False) -> Markup:
    return tag("button", words, type="button", data_post=address, class_=f"btn-lp s{' p' if is_main else ''}")
