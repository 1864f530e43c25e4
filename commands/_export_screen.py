"""`export screen`: all tables of a screen as a workbook, named as the browser shows its address."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import urlsplit

from commands._export_job import Job, Made
from commands._export_where import check_offered, filters_said
from commands.wrong_call import WrongCall
from domain.codes import ViewCode
from domain.filters import Filters
from reports.errors import ReportError
from reports.screen import screen_of
from reports.xlsx import xlsx_bytes
from views.catalogue import OF_SCHOOL, VIEWS, name_of, view_of


def make(job: Job) -> Iterator[Made]:
    """Make the workbook that the button «Excel» of the screen gives."""
    view, filters = _asked(job)
    result = job.ask(view, filters)
    if getattr(result, "state", "") == "unknown":
        raise ReportError("unknown_school", school=view.partition("/")[2])
    check_offered(filters, result.footing, job.t)
    screen = screen_of(result, view.partition("/")[0])
    rows = sum(map(len, screen.frames.values()))
    yield Made(job.export.out, xlsx_bytes(screen, job.t), job.t("cli.export.rows", n=rows))


def _asked(job: Job) -> tuple[str, Filters]:
    """Read a view, an address or a printed code; what is said beside it goes before what stands in it."""
    item = job.export.item
    if (code := ViewCode.read(item)) is not None and view_of(code.view):
        return code.view, _both(code.filters, job.filters)
    address = urlsplit(item)
    own = filters_said([address.query], ask=job.ask, t=job.t) if address.query else Filters()
    return _view(address.path, job), _both(own, job.filters)


def _view(path: str, job: Job) -> str:
    base = path.strip("/")
    if base in OF_SCHOOL and job.school_id is not None:
        return f"{base}/{job.school_id}"
    # a name of a view is not always the address of its screen: the schools stand at /school
    view = base if view_of(base) else name_of(path if path.startswith("/") else f"/{path}")
    if view is None or base in OF_SCHOOL and not path.startswith("/"):
        known = ", ".join([*VIEWS, *(f"{name}/12" for name in OF_SCHOOL)])
        raise WrongCall("export_screen", screen=job.export.item, known=known)
    return view


def _both(own: Filters, said: Filters) -> Filters:
    asked = {name: value for name, value in vars(said).items() if value not in (None, ())}
    return replace(own, **asked)
