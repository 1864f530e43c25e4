"""`export templates`: our templates as files to be edited; a file that is there already stays as it is."""

from __future__ import annotations

from collections.abc import Iterator

from commands._export_job import Job, Made
from reports.deck_template import NAME, OURS
from reports.errors import ReportError
from reports.templates import template_names, template_path


def make(job: Job) -> Iterator[Made]:
    """Copy the templates that the folder lacks: an edited one is never written over."""
    ours = {NAME: OURS, **{name: template_path(name, None) for name in template_names()}}
    missing = {name: path for name, path in ours.items() if not (job.export.out / name).exists()}
    if not missing:
        raise ReportError("templates_there", path=str(job.export.out))
    for name, path in missing.items():
        yield Made(job.export.out / name, path.read_bytes())
