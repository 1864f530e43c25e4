"""What was noticed in saved files: alike problems in one line, their files behind a fold."""

from __future__ import annotations

from functools import partial
from typing import Any

import pandas as pd
from markupsafe import Markup

from components.cells import Column
from components.html_text import join, tag
from components.panel import Panel, panel
from components.parts import status
from components.table import TableStyle, data_table
from i18n import Translator
from pages._coverage_panel import params_of
from pages._gathered import problem_groups

MOST = 8
SEVERITIES = {"fatal": "fix", "row": "half", "warning": "open"}


def problems(t: Translator, found: pd.DataFrame, csv: str) -> Any:
    """List the groups of problems; all of them, file by file, are in the CSV."""
    if found.empty:
        return panel(t, Panel(t("data.problems.none"), [], subtitle=t("data.problems.none.text")))
    groups = problem_groups(found)
    frame = pd.DataFrame({"group": groups, "is_near": [place < MOST for place in range(len(groups))]})
    columns = [
        Column("severity", t("data.problems.severity"), kind="markup", write=partial(_severity, t)),
        Column("what", t("data.problems.what"), kind="rich", write=partial(_problem, t)),
        Column("rows", t("sources.rows"), kind="int", write=lambda row: row["group"].rows),
        Column("where", t("data.problems.where"), kind="markup", write=partial(_where, t)),
    ]
    title = t("data.problems.title", n=int(found["file_name"].nunique()))
    body = data_table(t, frame, columns, caption=title, style=TableStyle(near="is_near"))
    return panel(t, Panel(title, body, subtitle=t("data.problems.subtitle"), csv=csv))


def _severity(t: Translator, row: Any) -> Markup:
    severity = row["group"].first["severity"]
    return status(t(f"severity.{severity}"), SEVERITIES[severity])


def _problem(t: Translator, row: Any) -> str:
    first = row["group"].first
    known = {name: "" if pd.isna(first[name]) else first[name] for name in ("column", "value")}
    return t(f"problem.{first['code']}", **{"sheet": "", **known, **params_of(first)})


def _where(t: Translator, row: Any) -> Markup:
    """Name the one file, or how many with all of them behind a fold."""
    files = row["group"].files
    lines = [_file(t, file) for file in files.itertuples()]
    if len(lines) == 1:
        return lines[0]
    listed = tag("ul", join(tag("li", line) for line in lines))
    return tag("details", tag("summary", t("data.problems.files", n=len(lines))), listed, class_="fold")


def _file(t: Translator, file: Any) -> Markup:
    examples = t("data.problems.examples", n=file.rows, rows=file.examples) if file.examples else ""
    return join([file.file_name, tag("div", examples, class_="note") if examples else ""])
