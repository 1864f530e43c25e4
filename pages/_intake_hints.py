"""What a reader says of files by hand: in the row of a file that lacks it, and of several files at once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from components.html_text import join, tag
from data.store import Store
from domain.period import academic_year_name
from i18n import Translator
from intake.batch import Shown, State
from intake.telling import FIELDS, Offer, asked_of, offer, tells_school_year

FORM, LIST = "intake-tell", "intake-tell-schools"
NAMED = ("subject", "procedure")


@dataclass(frozen=True)
class Hinting:
    """What the rows of a batch need to offer it; ``address`` takes what is chosen."""

    address: str
    offered: Offer
    lacking: frozenset[int]
    is_many: bool


@dataclass(frozen=True)
class _Field:
    """One choice: ``key`` makes its id, ``blank`` are the words of choosing nothing, ``value`` what was said."""

    name: str
    key: str
    blank: str
    value: str = ""
    is_school_year: bool = False

    @property
    def id(self) -> str:
        return f"{self.key}-{self.name}"


def hinting(shown: Shown, store: Store) -> Hinting | None:
    """Gather what may be said of the files of a batch that was read; None while nothing may be said."""
    if shown.state is not State.READ:
        return None
    lacking = frozenset(number for number, one in enumerate(shown.outcomes) if asked_of(one))
    offered = offer(store, today=date.today())  # noqa: DTZ011 - the reader's own calendar
    return Hinting(f"/intake/batch/{shown.batch_id}/tell", offered, lacking, len(shown.files) > 1)


def all_files_form(t: Translator, hints: Hinting) -> Markup:
    """Draw what is said of all chosen files at once; it stands open when several of them lack something."""
    drawn = [_field(t, hints, _Field(field, FORM, t("intake.tell.keep"))) for field in FIELDS]
    button = tag("button", t("intake.tell.apply_chosen"), class_="btn-lp s")
    form = tag("form", *drawn, button, id=FORM, data_post=hints.address, class_="acts tell")
    note = tag("p", t("intake.tell.note"), class_="note")
    is_open = "" if len(hints.lacking) > 1 else None
    summary = tag("summary", t("intake.tell.title" if hints.is_many else "intake.tell.title.one"))
    return join([_schools(hints), tag("details", summary, note, form, class_="fold", open=is_open)])


def chooser(t: Translator, hints: Hinting, number: int, name: str) -> Markup:
    """Draw the box that chooses a file for the form of all; those that lack something are chosen already."""
    if not hints.is_many:
        return tag("input", type="hidden", name_="files", value=number, form=FORM)
    is_on = "" if number in hints.lacking else None
    return tag("input", type="checkbox", name_="files", value=number, form=FORM, checked=is_on,
               aria_label=t("intake.tell.choose", file=name))  # fmt: skip


def choose_all(t: Translator, hints: Hinting) -> Markup:
    """Draw the box that chooses all files."""
    if not hints.is_many:
        return Markup()
    return tag("input", type="checkbox", data_all=FORM, aria_label=t("intake.tell.choose_all"))


def row_form(t: Translator, hints: Hinting, shown: Shown, number: int) -> Markup:
    """Draw the selects of what a file lacks, and of what was said of it, so that it can be taken back."""
    file, outcome = shown.files[number], shown.outcomes[number]
    wanted = {*asked_of(outcome), *file.said}
    if not wanted:
        return Markup()
    is_school_year, key = tells_school_year(outcome), f"{FORM}-{number}"
    drawn = [
        _field(
            t, hints, _Field(field, key, t("intake.tell.unsaid"), str(file.said.get(field, "")), is_school_year)
        )
        for field in FIELDS
        if field in wanted
    ]
    hidden = [
        tag("input", type="hidden", name_=name, value=value) for name, value in (("files", number), ("row", 1))
    ]
    button = tag("button", t("intake.tell.apply"), class_="btn-lp s")
    label = t("intake.tell.of", file=file.path.name)
    return tag("form", *drawn, *hidden, button, data_post=hints.address, class_="acts tell", aria_label=label)


def _schools(hints: Hinting) -> Markup:
    """Draw the registered schools that a field offers while it is typed into."""
    return tag("datalist", *(tag("option", value=one.label) for one in hints.offered.schools), id=LIST)


def _field(t: Translator, hints: Hinting, field: _Field) -> Markup:
    """Draw one choice with its label; schools are too many for a list that opens."""
    label = tag("label", _label(t, field), for_=field.id, class_="note")
    if field.name == "school":
        named = {one.code: one.label for one in hints.offered.schools}
        value = named.get(field.value, field.value)
        entry = tag("input", id=field.id, name_="school", list=LIST, value=value, autocomplete="off",
                    placeholder=field.blank)  # fmt: skip
        return tag("span", label, " ", entry)
    options = [tag("option", field.blank, value="")]
    options += [
        tag("option", _value(t, field, value), value=value, selected="" if value == field.value else None)
        for value in hints.offered.values[field.name]
    ]
    return tag("span", label, " ", tag("select", *options, id=field.id, name_=field.name))


def _label(t: Translator, field: _Field) -> str:
    return t(
        "intake.tell.school_year" if field.is_school_year and field.name == "year" else f"intake.tell.{field.name}"
    )


def _value(t: Translator, field: _Field, value: str) -> str:
    if field.name in NAMED:
        return t(f"{field.name}.{value}")
    return academic_year_name(int(value)) if field.is_school_year and field.name == "year" else value
