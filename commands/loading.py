"""Files to facts, all in one transaction or, checked only, in none; `commands.load` calls it by name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from commands import say
from commands.document import document_of
from commands.order import Order, WrongCall
from commands.summary import file_lines, total_lines
from data.facts import ReadFile
from data.ledger import Outcome, save
from data.reference import named, procedures, subjects
from data.reference.kinds import Word
from data.registry import resolver
from data.store import Store, open_store
from i18n import Translator
from loaders.discover import Found
from loaders.pipeline import read_files
from loaders.reading.pool import Pool


def load(order: Order, files: Sequence[Found], pool: Pool, *, store_url: str, t: Translator) -> bool:
    """Read everything, then save it at once; tells whether nothing was refused."""
    overrides = _overrides(order)
    store = open_store(store_url)
    try:
        read = _read(files, store, pool, overrides, t)
        outcomes = save(store, read, by=order.by, dry_run=order.command == "check")
    finally:
        store.close()
    _tell(outcomes, order, t)
    return all(outcome.status != "refused" for outcome in outcomes)


def _read(
    files: Sequence[Found], store: Store, pool: Pool, overrides: Mapping[str, int | str], t: Translator
) -> list[ReadFile]:
    with store.reading() as reader:
        known = resolver(reader)
    with say.bar(t("cli.progress.read"), total=len(files)) as bar:

        def progress(done: int, _: int, file: Found) -> None:
            bar.set_postfix_str(file.path.name, refresh=False)
            bar.update(done - bar.n)

        return read_files(files, pool=pool, resolver=known, overrides=overrides, progress=progress)


def _tell(outcomes: Sequence[Outcome], order: Order, t: Translator) -> None:
    if order.is_json:
        say.document(document_of(outcomes, t))
        return
    is_check = order.command == "check"
    for outcome in outcomes:
        say.lines(file_lines(outcome, t, is_check=is_check))
    say.lines(["", *total_lines(outcomes, t, is_check=is_check)])


def _overrides(order: Order) -> dict[str, int | str]:
    said = {
        "year": order.year,
        "grade": order.grade,
        "subject": _code(order.subject, subjects(), wrong="unknown_subject"),
        "procedure": _code(order.procedure, procedures(), wrong="unknown_procedure"),
        "school": order.school,
    }
    return {name: value for name, value in said.items() if value is not None}


def _code(text: str | None, words: Mapping[str, Word], *, wrong: str) -> str | None:
    if text is None:
        return None
    code = named(words, text)
    if code is None:
        allowed = ", ".join(word.names[0] for word in words.values())
        raise WrongCall(wrong, value=text, allowed=allowed)
    return code
