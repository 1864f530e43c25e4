"""`export note`, `passport`, `visit`: documents for Word, one or one for each school."""

from __future__ import annotations

from collections.abc import Iterator

from commands._export_job import Job, Made
from commands._export_school import schools_left
from commands.wrong_call import WrongCall
from reports.errors import ReportError
from reports.file_names import file_name, unique
from reports.templates import template_name, template_path
from reports.word import WordSpec, word_bytes

NOTES = ("directions", "low_results")
ENDING = "docx"


def make(job: Job) -> Iterator[Made]:
    """Make the document; passports without a school are those of all schools that the filters leave."""
    if job.export.what == "note":
        if job.export.item not in NOTES:
            raise WrongCall("export_note", note=job.export.item, known=", ".join(NOTES))
        yield Made(job.export.out, _body(job, job.export.item, None))
    elif job.school_id is not None:
        yield Made(job.export.out, _body(job, job.export.what, job.school_id))
    else:
        yield from _each(job)


def _each(job: Job) -> Iterator[Made]:
    schools = schools_left(job.filters, ask=job.ask)
    if not schools:
        raise ReportError("no_schools")
    taken: set[str] = set()
    for school_id, name, town in schools:
        place = unique(file_name(job.t(f"document.{job.export.what}.file", school=name)), taken, town)
        yield Made(job.export.out / f"{place}.{ENDING}", _body(job, job.export.what, school_id))


def _body(job: Job, kind: str, school_id: int | None) -> bytes:
    own = job.export.template or template_path(template_name(kind, job.t.language), job.folder)
    spec = WordSpec(kind, filters=job.filters, school_id=school_id)
    return word_bytes(spec, ask=job.ask, t=job.t, template=own)
