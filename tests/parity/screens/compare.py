"""The tables of ``/compare`` from the API's answer."""

from __future__ import annotations

from collections.abc import Mapping

from i18n import Translator
from tests.parity.told import Cell, Row, Table, Writer

PARTS = ("lowered_pct", "confirmed_pct", "raised_pct")
LIMITS = ("low_998_pct", "low_95_pct", "high_95_pct", "high_998_pct")
SIDES = ("journal", "assessment")


def tables(told: Row, query: Mapping[str, str], t: Translator) -> list[Table]:
    """Give the tables of the state that the view is in."""
    write, state = Writer(t), told["state"]
    if query.get("indicator") == "attendance":
        return _attendance(told, write)
    beside = _beside(told, write)
    if state == "no_scale":
        return [*_works(told, write), _scores(told, write), *beside]
    known = [_schools(told, write), *_quality(told, write), *_works(told, write), *beside]
    return known if state == "no_joint" else [*known, *_joint(told, write)]


def _names(write: Writer) -> list[Cell]:
    return [write.text("school"), write.text("district")]


def _caption(told: Row, write: Writer) -> str:
    return write.t("compare.schools.title" if told["state"] == "ok" else "compare.schools.by_number")


def _open(told: Row) -> list[Row]:
    return [row for row in told["schools"] if not row["is_suppressed"]]


def _schools(told: Row, write: Writer) -> Table:
    is_joint = told["state"] == "ok"
    cells = [
        *_names(write),
        write.count("both" if is_joint else "participants"),
        write.share("journal_quality_pct", places=0),
        write.share("assessment_quality_pct", places=0),
        write.signed("difference_points"),
    ]
    if is_joint:
        cells += [write.share(name, places=0) for name in PARTS]
        cells.append(lambda row: write.t(f"compare.position.{_place(row)}"))
    return Table(_caption(told, write), told["schools"], cells)


def _place(row: Row) -> str:
    return "hidden" if row["is_suppressed"] else str(row["position"] or "hidden")


def _quality(told: Row, write: Writer) -> list[Table]:
    rows = _open(told)
    pairs = [(row["journal_quality_pct"], row["assessment_quality_pct"]) for row in rows]
    if not any(None not in pair for pair in pairs):
        return []
    measures = {"quality_pct": 1, "pass_pct": 1, "mean_mark": 2, "sou_pct": 1}
    shares = [write.share(f"{side}_{name}", places=n) for name, n in measures.items() for side in SIDES]
    caption = write.t("compare.quality.title", procedure=_procedure(told))
    return [Table(caption, rows, [write.text("school"), write.count("participants"), *shares])]


def _joint(told: Row, write: Writer) -> list[Table]:
    t, limits, found = write.t, told["limits"], []
    marks: list[Cell] = [write.count(name) for name in ("journal_mark", "assessment_mark", "pupils")]
    districts = Table(
        t("compare.districts.title"),
        told["districts"],
        [write.text("district"), write.count("both"), *_parts(write)],
    )
    if limits and any(row["lowered_pct"] is not None for row in _open(told)):
        cells = [write.count("participants"), *(write.share(name) for name in LIMITS)]
        found.append(Table(t("compare.spread.title"), limits[:: max(1, len(limits) // 20)], cells))
    if any(row["pupils"] is not None for row in told["matrix"]):
        found.append(Table(t("compare.matrix.title"), told["matrix"], [*marks, write.share("share_pct")]))
    return [*found, districts] if any(row["lowered_pct"] is not None for row in told["districts"]) else found


def _beside(told: Row, write: Writer) -> list[Table]:
    """Give the tables of what ФИС ОКО has published and of the levels of difficulty, where there are any."""
    t, found = write.t, []
    if told["reference"]:
        found.append(_reference(told, write))
    if told["levels"]:
        cells = [_word(write, "level", "task_level"), write.count("tasks"), write.count("participants")]
        cells += [
            write.share("fulfilled_pct"),
            write.share("enough_pct"),
            _word(write, "verdict", "level_verdict"),
        ]
        found.append(Table(t("compare.levels.title"), told["levels"], cells))
    if told["published"]:
        found.append(_published(told, write))
    return found


def _word(write: Writer, name: str, group: str) -> Cell:
    return lambda row: write.t(f"{group}.{row[name]}") if row[name] is not None else write.t("cell.none")


def _reference(told: Row, write: Writer) -> Table:
    rows, t = told["reference"], write.t
    cells: list[Cell] = [lambda row: t(f"compare.reference.level.{row['level']}", name=row["group_name"])]
    reports = {"marks_participants": [f"mark_{mark}_pct" for mark in (2, 3, 4, 5)], "journal_participants": PARTS}
    for people, parts in reports.items():
        if any(row[people] is not None for row in rows if row["level"] != "own"):
            cells += [write.count(people), *(write.share(name) for name in parts)]
    return Table(t("compare.reference.title"), rows, [*cells, write.text("files")])


def _published(told: Row, write: Writer) -> Table:
    rows, t = told["published"], write.t
    apart = len({row["school_id"] for row in rows if row["differs"]})
    code = "compare.published.apart" if apart else "compare.published.same"
    cells = [
        write.text("group_name"),
        _word(write, "report", "report"),
        _word(write, "measure", "measure"),
        write.count("published_participants"),
        write.count("own_participants"),
        write.share("published_pct", places=2),
        write.share("own_pct", places=2),
        lambda row: t("compare.published.differ" if row["differs"] else "compare.published.agree"),
    ]
    return Table(t(code, n=apart, of=len({row["school_id"] for row in rows})), rows, cells)


def _works(told: Row, write: Writer) -> list[Table]:
    rows = told["works"]
    cells = [_work(write), write.count("scored"), write.share("mean_score_pct")]
    if any(row["both"] for row in rows):
        cells += [write.count("both"), *_parts(write)]
    return [Table(write.t("compare.works.title"), rows, cells)]


def _work(write: Writer) -> Cell:
    def name(row: Row) -> str:
        work = write.t("compare.work.short", subject=row["subject"], grade=row["programme_grade"])
        return work if row["mode"] == "regular" else write.t("compare.work.approbation", work=work)

    return name


def _parts(write: Writer) -> list[Cell]:
    def part(name: str) -> Cell:
        known = write.share(name)
        return lambda row: known(row) if row["has_scale"] else write.t("compare.no_scale.short")

    return [part(name) for name in PARTS]


def _attendance(told: Row, write: Writer) -> list[Table]:
    measure = "mean_score_pct" if told["state"] == "no_scale" else "assessment_quality_pct"
    cells = [
        *_names(write),
        write.share("lessons_attended_pct"),
        write.count("listed"),
        write.count("absent"),
        write.share("attendance_pct"),
        write.count("participants"),
        write.share(measure, places=0),
    ]
    found = [Table(_caption(told, write), told["schools"], cells)]
    if any(row["lessons_attended_pct"] is not None and row[measure] is not None for row in _open(told)):
        found.append(Table(write.t("compare.attendance.title"), _open(told), cells))
    return found


def _scores(told: Row, write: Writer) -> Table:
    counts = [write.count(name) for name in ("listed", "absent", "participants")]
    shares = [write.share(name) for name in ("mean_score_pct", "journal_quality_pct")]
    return Table(write.t("compare.schools.by_number"), told["schools"], [*_names(write), *counts, *shares])


def _procedure(told: Row) -> str:
    return str(told["footing"]["filters"]["assessment"]).partition("-")[0]
