"""The product as a process of its own, as people start it."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Done:
    code: int
    out: str
    err: str

    @property
    def files(self) -> dict[str, dict[str, Any]]:
        """Give the JSON report by file name."""
        return {Path(file["file"]).name: file for file in json.loads(self.out)["files"]}


def command(*words: object, store: Path) -> list[str]:
    return [sys.executable, str(ROOT / "dashboard.py"), *map(str, words), "--store", f"sqlite:///{store}"]


def environment(**more: str) -> dict[str, str]:
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("LEPESTOK_")}
    return {**inherited, **more}


def run(*words: object, store: Path, **env: str) -> Done:
    done = subprocess.run(
        command(*words, store=store), capture_output=True, encoding="utf-8", env=environment(**env), timeout=300
    )
    return Done(done.returncode, done.stdout, done.stderr)
