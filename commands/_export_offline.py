"""`export offline`: a presentation as one HTML file for a hall without a network."""

from __future__ import annotations

from collections.abc import Iterator

from commands._export_job import Job, Made
from commands._export_wanted import wanted_of
from reports.show.offline import offline_bytes
from reports.show.showing import Showing


def make(job: Job) -> Iterator[Made]:
    """Make the file with the schools that the filters leave; anonymous, it begins with letters."""
    showing = Showing(wanted_of(job), job.ask, job.t, is_anonymous=job.export.is_anonymous)
    yield Made(job.export.out, offline_bytes(showing))
