"""The presentation that a command line names."""

from __future__ import annotations

from commands._export_job import Job
from slides.decks import READY
from slides.wanted import Wanted


def wanted_of(job: Job) -> Wanted:
    """Read ``directors`` as a ready presentation, anything else as the name or the code of a kept one."""
    item, hides = job.export.item, job.export.is_anonymous
    if item in READY:
        return Wanted(ready=item, filters=job.filters, school_id=job.school_id, is_anonymous=hides)
    return Wanted(kept=item, is_anonymous=hides)
