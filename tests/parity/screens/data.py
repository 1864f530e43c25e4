"""The tables of ``/data`` from the API's answer."""

from __future__ import annotations

import json
from collections.abc import Mapping

from i18n import Translator
from tests.parity.screens.coverage import coverage, thing
from tests.parity.told import Cell, Row, Table, Writer


def tables(told: Row, query: Mapping[str, str], t: Translator) -> list[Table]:
    """Give the tables of a screen that is not empty."""
    write = Writer(t)
    maybe = [table(told, write) for table in (_missing, _problems, _ignored)]
    return [
        *(one for one in maybe if one.rows),
        *coverage(told, write),
        *_matrix(told, write),
        _files(told, write),
    ]


def _missing(told: Row, write: Writer) -> Table:
    by_school: dict[int, Row] = {}
    for row in told["missing"]:
        known = by_school.setdefault(row["school_id"], row | {"things": ""})
        known["things"] += (", " if known["things"] else "") + thing(row, write)
    cells = [write.text(name) for name in ("school", "district", "things", "curator")]
    return Table(write.t("missing.caption"), list(by_school.values()), cells)


def _matrix(told: Row, write: Writer) -> list[Table]:
    """Turn what each school has or owes into a row a school, a column a thing in the order of the year."""
    schools: dict[int, Row] = {}
    for row in told["handed"]:
        schools.setdefault(row["school_id"], {"school": row["school"]})[row["what"]] = row["is_there"]
    if not schools:
        return []
    marks = {None: "matrix.not_due", True: "matrix.yes", False: "matrix.no"}
    things = dict.fromkeys(row["what"] for row in told["coverage"])
    cells: list[Cell] = [write.text("school")]
    cells += [lambda row, what=what: write.t(marks[row.get(what)]) for what in things]  # type: ignore[misc]
    return [Table(write.t("matrix.caption"), list(schools.values()), cells)]


def _problems(told: Row, write: Writer) -> Table:
    """Gather alike problems: the one of most rows speaks, then in how many rows, then the files one by one."""
    groups: dict[tuple[str, str], list[Row]] = {}
    for row in told["problems"]:
        groups.setdefault((row["severity"], row["code"]), []).append(row)
    rows = [_gathered(sorted(own, key=lambda row: -row["rows"])) for own in groups.values()]
    rows.sort(key=lambda row: (row["severity"] != "row", -row["all_rows"]))
    cells: list[Cell] = [
        write.word("severity", "severity"),
        lambda row: _problem(row, write),
        write.count("all_rows"),
        lambda row: _files_of(row["files"], write),
    ]
    named = {row["file_name"] for row in told["problems"]}
    return Table(write.t("data.problems.title", n=len(named)), rows, cells)


def _gathered(alike: list[Row]) -> Row:
    files: dict[str, Row] = {}
    for row in alike:
        known = files.setdefault(row["file_name"], row | {"rows": 0})
        known["rows"] += row["rows"]
    return alike[0] | {"all_rows": sum(row["rows"] for row in alike), "files": list(files.values())}


def _files_of(files: list[Row], write: Writer) -> str:
    lines = [file["file_name"] + _examples(file, write) for file in files]
    return lines[0] if len(lines) == 1 else write.t("data.problems.files", n=len(lines)) + "".join(lines)


def _examples(file: Row, write: Writer) -> str:
    return write.t("data.problems.examples", n=file["rows"], rows=file["examples"]) if file["examples"] else ""


def _problem(row: Row, write: Writer) -> str:
    params = row["params"] or {}
    said = json.loads(params) if isinstance(params, str) else params
    known = {name: row[name] or "" for name in ("column", "value")}
    return write.t(f"problem.{row['code']}", **({"sheet": ""} | known | said))


def _ignored(told: Row, write: Writer) -> Table:
    rows = []
    for reason in sorted({row["reason"] for row in told["ignored"]}):
        own = [row for row in told["ignored"] if row["reason"] == reason]
        files = len({row["file_name"] for row in own})
        rows.append({"reason": reason, "rows": sum(row["row_count"] for row in own), "files": files})
    caption = write.t("data.ignored.title", n=sum(row["rows"] for row in rows))
    return Table(caption, rows, [write.word("ignored", "reason"), write.count("rows"), write.count("files")])


def _files(told: Row, write: Writer) -> Table:
    cells: list[Cell] = [
        write.count("source_id"),
        lambda row: row["file_name"] + _about(row, write),
        write.moment("loaded_at"),
        *(write.count(name) for name in ("row_count", "counted", "set_aside", "schools")),
        lambda row: write.t(f"data.files.{_state(row)}") + _switch(row, write),
    ]
    return Table(write.t("data.files.title", n=len(told["sources"])), told["sources"], cells)


def _state(row: Row) -> str:
    if row["is_withdrawn"]:
        return "withdrawn"
    if row["units_current"] == 0:
        return "replaced"
    return "part" if row["units_current"] < row["units"] else "current"


def _switch(row: Row, write: Writer) -> str:
    return write.t("intake.restore" if row["is_withdrawn"] else "intake.withdraw")


def _about(row: Row, write: Writer) -> str:
    return write.t(f"layout.{row['layout']}") + (f" · {row['folder']}" if row["folder"] else "")
