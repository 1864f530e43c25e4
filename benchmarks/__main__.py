"""Print every measure: `make bench`."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks import callbacks, exports, loading, page_weight, startup
from benchmarks.processes import ROOT


def main() -> None:
    """Make a demonstration store of our own and measure on it."""
    with tempfile.TemporaryDirectory() as folder:
        store_url = f"sqlite:///{Path(folder) / 'demo.db'}"
        subprocess.run(
            [sys.executable, "dashboard.py", "--store", store_url, "demo"], cwd=ROOT, check=True, stdout=sys.stderr
        )
        measures = [
            lambda: loading.measure(),
            lambda: page_weight.measure(store_url=store_url),
            lambda: callbacks.measure(store_url=store_url),
            lambda: startup.measure(store_url=store_url),
            lambda: exports.measure(store_url=store_url),
        ]
        for measure in measures:
            for name, value in measure():
                print(f"{name:<46} {value}", flush=True)


if __name__ == "__main__":
    main()
