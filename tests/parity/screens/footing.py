"""The list of files at the foot of every screen."""

from __future__ import annotations

from i18n import Translator
from tests.parity.told import Row, Table, Writer


def sources(footing: Row, t: Translator) -> Table:
    """Give the files that the screen rests on."""
    write = Writer(t)
    cells = [
        write.text("file_name"),
        write.word("layout", "layout"),
        write.moment("loaded_at"),
        write.count("row_count"),
    ]
    return Table(t("sources.caption"), footing["sources"], cells)
