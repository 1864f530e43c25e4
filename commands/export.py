"""`export`: a presentation, a note, passports, a workbook or our templates as files, for people and schedulers."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from commands import say
from commands._export_job import Job, Made
from commands._export_school import school_said
from commands._export_where import check_offered, filters_said
from commands._export_write import write_whole
from commands.export_order import Export
from commands.order import Order
from config import Settings
from data.store import Store, open_store
from domain.scope import Scope
from i18n import Translator, translator
from reports.errors import ReportError
from slides.asking import asker
from slides.wanted import NoDeck

# Named, not imported: a workbook must not wait for the library of PowerPoint.
MODULES = {
    "deck": "commands._export_deck",
    "offline": "commands._export_offline",
    "note": "commands._export_word",
    "passport": "commands._export_word",
    "visit": "commands._export_word",
    "screen": "commands._export_screen",
    "templates": "commands._export_templates",
}
KILOBYTE = 1024


@dataclass(frozen=True)
class Written:
    """A file that lies on the disk, with how long it took to make and write."""

    path: Path
    size: int
    seconds: float
    words: str


def run(order: Order, settings: Settings, t: Translator) -> bool:
    """Make the files and say where they are; what cannot be made is told with advice."""
    export = order.export
    if export is None:
        raise TypeError("an order to export comes with what to export")
    store = open_store(settings.store_url)
    written: list[Written] = []
    try:
        wish = _written(export, store, settings, translator(export.language or t.language))
        trouble = _trouble(wish, written, t, tell=not order.is_json)
    finally:
        store.close()
    if order.is_json:
        say.document({"written": [_row(one) for one in written]})
    if trouble:
        say.trouble([trouble])
    return not trouble


def _trouble(wish: Iterator[Written], written: list[Written], t: Translator, *, tell: bool) -> str:
    """Carry a wish out file by file; gives what stopped it in words, nothing where all is done."""
    try:
        for one in wish:
            written.append(one)
            if tell:
                say.lines([_line(one, t)])
    except NoDeck as error:
        return _no_deck(error, t)
    except ReportError as error:
        return t(f"report_error.{error.code}", **error.params)
    return ""


def _no_deck(error: NoDeck, t: Translator) -> str:
    """Say what is missing, to somebody at a command line with the option that helps, if one does."""
    text, hint = t(f"no_deck.{error.code}", **error.params), f"cli.export.hint.{error.code}"
    return f"{text} {t(hint)}" if t.has(hint) else text


def _written(export: Export, store: Store, settings: Settings, t: Translator) -> Iterator[Written]:
    since = time.perf_counter()
    job = _job(export, store, settings, t)
    made: Iterator[Made] = import_module(MODULES[export.what]).make(job)
    for one in made:
        _write(one)
        now = time.perf_counter()
        yield Written(one.path, len(one.body), now - since, one.words)
        since = now


def _job(export: Export, store: Store, settings: Settings, t: Translator) -> Job:
    ask = asker(store, Scope.all_schools())
    filters = filters_said(export.where, ask=ask, t=t)
    if export.where:
        check_offered(filters, ask("decks", filters).footing, t)
    school = export.school
    school_id = school_said(school, filters=filters, ask=ask, store=store) if school else None
    return Job(export, ask=ask, t=t, filters=filters, school_id=school_id, folder=settings.templates)


def _write(made: Made) -> None:
    try:
        write_whole(made.path, made.body)
    except OSError as error:
        raise ReportError("not_written", path=str(made.path), reason=error.strerror or str(error)) from error


def _line(one: Written, t: Translator) -> str:
    kilobytes = max(1, round(one.size / KILOBYTE))
    about = f"{one.words}, " if one.words else ""
    return t("cli.export.written", path=str(one.path), about=about, kilobytes=kilobytes, seconds=one.seconds)


def _row(one: Written) -> dict[str, object]:
    return {"path": str(one.path), "bytes": one.size, "seconds": round(one.seconds, 3)}
