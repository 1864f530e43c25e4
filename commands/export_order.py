"""What ``export`` was asked to take out, and where it goes."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path

from commands.wrong_call import WrongCall
from i18n import LANGUAGES

OPTIONS = ("out", "where", "template", "anonymous", "language")
SWITCH = "anonymous"


@dataclass(frozen=True)
class Kind:
    """A thing that can be taken out: the ending of its file, blank for a folder, and what may be said of it."""

    ending: str
    takes_item: bool = False
    takes_template: bool = False
    may_hide: bool = False
    takes_school: bool = True
    needs_school: bool = False
    may_be_many: bool = False


KINDS = {
    "deck": Kind(".pptx", takes_item=True, takes_template=True, may_hide=True),
    "offline": Kind(".html", takes_item=True, may_hide=True),
    "note": Kind(".docx", takes_item=True, takes_template=True, takes_school=False),
    "passport": Kind(".docx", takes_template=True, may_be_many=True),
    "visit": Kind(".docx", takes_template=True, needs_school=True),
    "screen": Kind(".xlsx", takes_item=True),
    "templates": Kind("", takes_school=False),
}


@dataclass(frozen=True)
class Export:
    """``item`` names the presentation, the note or the screen; ``where`` are filters as they were written."""

    what: str
    out: Path
    item: str = ""
    where: tuple[str, ...] = ()
    school: str | None = None
    template: Path | None = None
    language: str | None = None
    is_anonymous: bool = False

    @property
    def is_folder(self) -> bool:
        """Tell whether files go into the folder ``out``, each under a name of its own."""
        kind = KINDS[self.what]
        return not kind.ending or kind.may_be_many and self.school is None


def add_options(parser: argparse.ArgumentParser) -> None:
    """Make the options of ``export`` known."""
    for name in OPTIONS:
        if name == SWITCH:
            parser.add_argument(f"--{name}", action="store_true")
        else:
            parser.add_argument(f"--{name}", action="append" if name == "where" else "store")


def options_said(said: argparse.Namespace) -> list[str]:
    """Name the options of ``export`` that a command line has."""
    return [f"--{name}" for name in OPTIONS if getattr(said, name)]


def export_of(said: argparse.Namespace) -> Export:
    """Read what is to be taken out; whatever cannot be raises ``WrongCall``."""
    what, *rest = said.items or [""]
    if what not in KINDS:
        raise WrongCall("export_what" if not what else "export_unknown", what=what, known=", ".join(KINDS))
    item = " ".join(rest)
    _check_item(what, item)
    _check_options(what, said)
    made = Export(
        what=what,
        out=_out(what, said.out),
        item=item,
        where=tuple(said.where or ()),
        school=said.school,
        template=_template(said.template),
        language=said.language,
        is_anonymous=said.anonymous,
    )
    _check_out(made)
    return made


def _check_item(what: str, item: str) -> None:
    if KINDS[what].takes_item and not item:
        raise WrongCall(f"export_no_{what}")
    if item and not KINDS[what].takes_item:
        raise WrongCall("export_too_much", what=what, items=item)


def _check_options(what: str, said: argparse.Namespace) -> None:
    kind = KINDS[what]
    idle = {
        "--template": said.template and not kind.takes_template,
        "--anonymous": said.anonymous and not kind.may_hide,
        "--school": said.school and not kind.takes_school,
        "--where": said.where and what == "templates",
    }
    for option in (name for name, is_idle in idle.items() if is_idle):
        raise WrongCall("export_idle", option=option, what=what)
    if kind.needs_school and not said.school:
        raise WrongCall("export_no_school", what=what)
    if said.language not in (None, *LANGUAGES):
        raise WrongCall("export_language", value=said.language, allowed=", ".join(LANGUAGES))


def _out(what: str, text: str | None) -> Path:
    if not text:
        raise WrongCall("export_no_out", ending=KINDS[what].ending)
    return Path(text)


def _check_out(made: Export) -> None:
    out, ending = made.out, KINDS[made.what].ending
    if made.is_folder:
        if out.is_file() or out.suffix.lower() == ending != "":
            raise WrongCall("export_no_folder", path=str(out))
        return
    if out.is_dir():
        raise WrongCall("export_folder", path=str(out), ending=ending)
    if out.suffix.lower() != ending:
        raise WrongCall("export_ending", path=str(out), ending=ending)


def _template(text: str | None) -> Path | None:
    if text is None:
        return None
    if not Path(text).is_file():
        raise WrongCall("no_such_file", paths=text)
    return Path(text)
