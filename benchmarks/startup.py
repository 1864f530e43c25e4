"""Start-up of the whole application over importing what it depends on."""

from __future__ import annotations

import statistics

from benchmarks.processes import run

LIBRARIES = (
    "dash, dash_bootstrap_components, pandas, sqlalchemy, alembic, babel, scipy.stats, waitress, flask_compress"
)
IMPORTS = f"import {LIBRARIES}"
APP = "from config import Settings; from dashboard import create_app; create_app(Settings(store_url={url!r}))"


def measure(*, store_url: str, runs: int = 5) -> list[tuple[str, str]]:
    """Create the application in a new process and import its libraries in another, in turn."""
    ratios = [
        run(["-c", APP.format(url=store_url)]).cpu_seconds / run(["-c", IMPORTS]).cpu_seconds for _ in range(runs)
    ]
    return [("start-up / importing dependencies, CPU", f"{statistics.median(ratios):.2f}")]
