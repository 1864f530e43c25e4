"""`export deck`: a ready or a kept presentation as a PowerPoint file."""

from __future__ import annotations

from collections.abc import Iterator

from commands._export_job import Job, Made
from commands._export_wanted import wanted_of
from domain.alias import named
from reports.deck_template import deck_template
from reports.powerpoint import deck_bytes
from slides.wanted import deck_of


def make(job: Job) -> Iterator[Made]:
    """Make the file with names, or with letters for a hall that should not see them."""
    deck = deck_of(wanted_of(job), ask=job.ask, t=job.t)
    template = job.export.template or deck_template(job.folder)
    body = deck_bytes(named(deck, is_anonymous=job.export.is_anonymous), job.t, template=template)
    yield Made(job.export.out, body, job.t("cli.export.slides", n=len(deck.slides)))
