"""LibreOffice for tests: it opens what we wrote and gives it back as another kind of file."""

from __future__ import annotations

import atexit
import functools
import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

import pytest

NAMES = ("soffice", "libreoffice")
SECONDS = 240
INSTALL = (
    "This test needs LibreOffice: install it (Debian, Ubuntu: "
    "sudo apt install libreoffice-impress libreoffice-writer), then run it again."
)


def convert(path: Path, to: str) -> Path:
    """Convert a file (``pdf``, ``odp``, ``odt``) beside itself; a file that LibreOffice refuses fails the test."""
    made = path.with_suffix(f".{to}")
    made.unlink(missing_ok=True)
    order = ["--headless", "--norestore", "--convert-to", to, "--outdir", str(path.parent), str(path)]
    said = _run([_soffice(), _profile(), *order])
    if not made.exists():
        pytest.fail(f"LibreOffice made no {to} of {path.name}: {said.strip() or 'it said nothing'}")
    return made


def _soffice() -> str:
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        pytest.fail(INSTALL)
    return found


@functools.cache
def _profile() -> str:
    # one profile for each process: two LibreOffices with one profile wait for each other, and a new one is slow
    folder = tempfile.mkdtemp(prefix="lepestok-office-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return f"-env:UserInstallation={Path(folder).as_uri()}"


def _run(command: list[str]) -> str:
    # a session of its own, so that nothing of it outlives a conversion that hangs
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True
    ) as running:
        try:
            return running.communicate(timeout=SECONDS)[0]
        except subprocess.TimeoutExpired:
            os.killpg(running.pid, signal.SIGKILL)
            pytest.fail(f"LibreOffice was not ready after {SECONDS} s: {' '.join(command[-4:])}")
