"""A command line as it was understood."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from commands.export_order import Export, add_options, export_of, options_said
from commands.wrong_call import WrongCall

__all__ = ["Order", "WrongCall", "understand"]


@dataclass(frozen=True)
class Order:
    """One command with everything that was said of it."""

    command: str
    paths: tuple[Path, ...] = ()
    source: str = ""
    place: str = ""
    is_json: bool = False
    store_url: str | None = None
    by: str = ""
    year: int | None = None
    grade: int | None = None
    subject: str | None = None
    procedure: str | None = None
    school: str | None = None
    if_empty: bool = False
    export: Export | None = None


PATHS, SOURCE, PLACE, EXPORT, NOTHING = "paths", "source", "place", "export", "nothing"
TAKES = {
    "serve": NOTHING,
    "demo": NOTHING,
    "check": PATHS,
    "load": PATHS,
    "withdraw": SOURCE,
    "restore": SOURCE,
    "sources": NOTHING,
    "home": PLACE,
    "export": EXPORT,
}
_SAID_OF_FILES = ("year", "grade", "subject", "procedure", "school")
_YEARS, _GRADES = range(2000, 2100), range(1, 13)


def understand(arguments: Sequence[str]) -> Order:
    """Read a command line; whatever cannot be carried out raises ``WrongCall``."""
    try:
        said, left = _parser().parse_known_intermixed_args(arguments)
    except argparse.ArgumentError as error:
        raise WrongCall("no_value", option=error.argument_name or "") from error
    if left:
        raise WrongCall("unknown_option", option=" ".join(left))
    if said.help or said.command == "help":
        return Order("help")
    _check(said)
    return Order(
        command=said.command,
        is_json=said.json,
        store_url=said.store,
        by=said.by,
        year=_number(said.year, _YEARS, option="--year"),
        grade=_number(said.grade, _GRADES, option="--grade"),
        subject=said.subject,
        procedure=said.procedure,
        school=said.school,
        if_empty=said.if_empty,
        paths=_paths(said.command, said.items),
        source=_source(said.command, said.items),
        place=" ".join(said.items) if TAKES[said.command] == PLACE else "",
        export=export_of(said) if TAKES[said.command] == EXPORT else None,
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False, exit_on_error=False)
    parser.add_argument("command", nargs="?")
    parser.add_argument("items", nargs="*")
    parser.add_argument("-h", "--help", action="store_true")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--if-empty", action="store_true")
    parser.add_argument("--store")
    parser.add_argument("--by", default="")
    for name in _SAID_OF_FILES:
        parser.add_argument(f"--{name}")
    add_options(parser)
    return parser


def _check(said: argparse.Namespace) -> None:
    if said.command is None:
        raise WrongCall("no_command")
    if said.command not in TAKES:
        raise WrongCall("unknown_command", command=said.command)
    _check_options(said)
    if said.if_empty and said.command != "demo":
        raise WrongCall("option_of_demo", command=said.command)
    if said.json and said.command == "serve":
        raise WrongCall("serve_json")


def _check_options(said: argparse.Namespace) -> None:
    takes = TAKES[said.command]
    given = [f"--{name}" for name in _SAID_OF_FILES if getattr(said, name) is not None]
    if takes == EXPORT:
        given = [option for option in given if option != "--school"]
    if given and takes != PATHS:
        raise WrongCall("option_of_files", option=given[0], command=said.command)
    if takes != EXPORT and (idle := options_said(said)):
        raise WrongCall("option_of_export", option=idle[0], command=said.command)


def _source(command: str, items: Sequence[str]) -> str:
    if TAKES[command] != SOURCE:
        return ""
    if len(items) != 1:
        raise WrongCall("no_source", command=command)
    return items[0]


def _paths(command: str, items: Sequence[str]) -> tuple[Path, ...]:
    if TAKES[command] == NOTHING and items:
        raise WrongCall("too_much", command=command, items=" ".join(items))
    if TAKES[command] != PATHS:
        return ()
    if not items:
        raise WrongCall("no_paths", command=command)
    missing = [item for item in items if not Path(item).exists()]
    if missing:
        raise WrongCall("no_such_file", paths=", ".join(missing))
    return tuple(map(Path, items))


def _number(text: str | None, allowed: range, *, option: str) -> int | None:
    if text is None:
        return None
    if not (text.isascii() and text.isdigit() and int(text) in allowed):
        raise WrongCall("not_a_number", option=option, least=str(allowed[0]), most=str(allowed[-1]))
    return int(text)
