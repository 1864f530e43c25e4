"""Files as a browser sends them: bytes under a name, never written to a disk."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import UTC, datetime

import xlsxwriter

from config import Settings
from intake.batch import Batch, Shown, State
from intake.desk import Desk
from intake.receiving import uploaded

SETTINGS = Settings(read_seconds=30, read_megabytes=600)
SCHOOLS = ["Код школы", "Школа", "Муниципалитет", "Район"]
ENROLMENT = ["Школа", "Учебный год", "Класс", "Классов", "Обучающихся"]
REGISTRY = [SCHOOLS, ["1", "Школа № 1", "Город", "Северный"], ["2", "Школа № 2", "Город", "Южный"]]
GOOD = [ENROLMENT, ["Школа № 1", "2020/21", 5, 2, 51], ["Школа № 2", "2020/21", 5, 1, 24]]
FAULTY = [ENROLMENT, ["Школа № 1", "2020/21", 5, 2, 51], ["Школа № 2", "2020/21", 5, 1, "много"]]
UNKNOWN = [ENROLMENT, ["Школа № 1", "2020/21", 5, 2, 51], ["Шкала № 2", "2020/21", 5, 1, 24]]
BAD = [["Смета", "Сумма"], ["Мел", 3]]


def workbook(rows: Sequence[Sequence[object]], sheet: str = "Лист1") -> bytes:
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True}) as book:
        book.set_properties({"created": datetime(2026, 1, 1, tzinfo=UTC)})  # the same bytes each time
        page = book.add_worksheet(sheet)
        for number, cells in enumerate(rows):
            page.write_row(number, 0, cells)
    return target.getvalue()


def opened(store, **files: Sequence[Sequence[object]]) -> Batch:
    """Open a batch with workbooks named after the arguments."""
    desk = Desk(store, SETTINGS)
    batch = desk.batch(desk.open(by="тест"))
    for name, rows in files.items():
        batch.add(uploaded(f"{name}.xlsx", workbook(rows)))
    return batch


def read(batch: Batch) -> Shown:
    batch.read()
    shown = batch.wait(60)
    assert shown.state is State.READ
    return shown


def saved(batch: Batch) -> Shown:
    read(batch)
    batch.save()
    shown = batch.wait(60)
    assert shown.state is State.SAVED
    return shown
