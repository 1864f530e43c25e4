"""The files of a batch as a table: what each is, what of it counts, what to correct."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, zip_longest

from markupsafe import Markup

from components.html_text import join, rich, tag
from components.parts import status
from i18n import Translator
from intake.batch import File, Outcome, Shown, State
from intake.marking import why_unmarked
from pages._intake_hints import Hinting, choose_all, chooser, row_form
from reports.problems import Told, tell

SHAPES = {"saved": "ok", "replaced": "ok", "unchanged": "open", "refused": "fix"}
OPEN_PROBLEMS = 3


def file_rows(t: Translator, shown: Shown, hints: Hinting | None = None) -> Markup:
    """Draw a row for each file; what is wrong with it stands in a row below it."""
    if not shown.files:
        return Markup()
    heads = ["sources.file", "data.files.counted", "data.files.set_aside", "data.files.state"]
    all_ = choose_all(t, hints) if hints is not None else Markup()
    head = join(
        tag("th", all_ if at == 0 else "", t(key), scope="col", class_="r" if 0 < at < 3 else None)
        for at, key in enumerate(heads)
    )
    rows = [
        _waiting_row(t, shown, file) if outcome is None else _read_row(t, shown, number, hints)
        for number, (file, outcome) in sorted(
            enumerate(zip_longest(shown.files, shown.outcomes)), key=lambda one: not _is_refused(one[1][1])
        )
    ]
    caption = tag("caption", t("intake.files.caption"), class_="visually-hidden")
    table = tag("table", caption, tag("thead", tag("tr", head)), tag("tbody", join(rows)), class_="tb dense stack")
    drawn = tag("div", table, class_="tw")
    if shown.state is not State.SAVED:
        return drawn
    return tag("details", tag("summary", t("intake.files.caption")), drawn, class_="fold")


def _is_refused(outcome: Outcome | None) -> bool:
    """Tell whether a file wants its reader first."""
    return outcome is not None and outcome.status == "refused"


def _waiting_row(t: Translator, shown: Shown, file: File) -> Markup:
    word = status(*_waiting(t, shown, file))
    return tag("tr", tag("td", file.path.name, _folder(file)), _blank(), _blank(), tag("td", word))


def _read_row(t: Translator, shown: Shown, number: int, hints: Hinting | None) -> Markup:
    file, outcome = shown.files[number], shown.outcomes[number]
    kind = t(f"layout.{outcome.layout}") if outcome.layout else t("cli.file.unrecognised")
    title = tag("div", kind, _folder(file, " · "), class_="note")
    choose, said = Markup(), Markup()
    if hints is not None:
        choose, said = chooser(t, hints, number, file.path.name), row_form(t, hints, shown, number)
    name = tag("td", choose, file.path.name, title, _advice(t, outcome), said)
    counted = tag("td", t.integer(outcome.counted), class_="r")
    set_aside = tag("td", t.integer(sum(outcome.ignored.values())), class_="r")
    words = "cli.status" if shown.state is State.SAVED else "cli.checked"
    state = [status(t(f"{words}.{outcome.status}"), SHAPES[outcome.status]), _marked(t, shown, number, outcome)]
    return tag("tr", name, counted, set_aside, tag("td", *state))


def _waiting(t: Translator, shown: Shown, file: File) -> tuple[str, str]:
    is_done = file in shown.done
    return t("intake.file.read" if is_done else f"intake.file.{shown.state}"), "ok" if is_done else "open"


def _folder(file: File, between: str = "") -> Markup:
    return join([between, file.folder]) if file.folder else Markup()


def _blank() -> Markup:
    return tag("td", "–", class_="r sup")


def _advice(t: Translator, outcome: Outcome) -> Markup:
    """Tell the problems by kind, the gravest first; many kinds stand behind a fold."""
    if outcome.status == "unchanged":
        return Markup()
    kinds = [list(alike) for _, alike in groupby(tell(outcome.problems, t), key=lambda one: one.code)]
    items = [_kind(t, alike) for alike in kinds]
    if not items:
        return Markup()
    first, rest = items[:OPEN_PROBLEMS], items[OPEN_PROBLEMS:]
    more = _folded(t("intake.problem.more", n=len(rest)), rest) if rest else Markup()
    return join([tag("ul", *first, class_="faults"), more])


def _kind(t: Translator, alike: Sequence[Told]) -> Markup:
    """Say one problem whole; many of a kind by their number, each with its rows behind a fold."""
    if len(alike) == 1:
        return _problem(t, alike[0])
    short = f"ignored.{alike[0].code}"
    words = t(short) if t.has(short) else alike[0].text
    summary = t("intake.problem.kind", rows=sum(one.rows for one in alike), what=words)
    return tag("li", _folded(summary, [_problem(t, one) for one in alike]))


def _problem(t: Translator, one: Told) -> Markup:
    where = t("intake.problem.rows", place=one.place, rows=one.rows) if one.rows > 1 else one.place
    return tag("li", rich(one.text), " ", tag("span", where, class_="note") if where else "")


def _folded(summary: str, items: Sequence[Markup]) -> Markup:
    return tag("details", tag("summary", summary), tag("ul", *items, class_="faults"), class_="fold")


def _marked(t: Translator, shown: Shown, number: int, outcome: Outcome) -> Markup:
    """Offer the workbook with its faults marked, or say why not."""
    if not outcome.problems:
        return Markup()
    reason = why_unmarked(outcome)
    if reason is not None:
        return tag("div", t(f"intake.unmarked.{reason}"), class_="note")
    address = f"/intake/batch/{shown.batch_id}/{number}/marked.xlsx"
    return tag("div", tag("a", t("intake.marked"), href=address, download=""))
