"""Whole processes, timed from outside."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Run:
    """What one finished process took, its children included."""

    wall_seconds: float
    cpu_seconds: float


def run(arguments: Sequence[str], *, environment: Mapping[str, str] | None = None) -> Run:
    """Run Python with arguments in the project's root; a failing process fails the measure."""
    before, started = os.times(), time.perf_counter()
    subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env={**os.environ, **(environment or {})},
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    wall_seconds, after = time.perf_counter() - started, os.times()
    cpu_seconds = after.children_user + after.children_system - before.children_user - before.children_system
    return Run(wall_seconds=wall_seconds, cpu_seconds=cpu_seconds)
