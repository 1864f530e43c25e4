"""The edge of the command line: understands what is asked and hands over to the command."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from importlib import import_module

from commands.order import Order, WrongCall, understand
from config import Settings, SettingsError
from data.errors import StoreError
from i18n import LANGUAGES, Translator, translator

DONE, REFUSED, WRONG_CALL = 0, 1, 2

# Named, not imported: `load` and `check` must not wait for Dash, nor `serve` for the readers of workbooks.
MODULES = {
    "serve": "commands.serve",
    "demo": "commands.demo",
    "check": "commands.load",
    "load": "commands.load",
    "withdraw": "commands.sources",
    "restore": "commands.sources",
    "sources": "commands.sources",
    "home": "commands.home",
    "export": "commands.export",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out one command; gives the exit code: 0 done, 1 something refused, 2 wrong call."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    try:
        settings = Settings.from_environment()
    except SettingsError as error:
        asked = os.environ.get("LEPESTOK_LANGUAGE")  # a setting too, and perhaps the wrong one
        t = translator(asked if asked in LANGUAGES else Settings.language)
        return _say(t(f"cli.setting.{error.code}", **error.params), code=WRONG_CALL)
    t = translator(settings.language)
    try:
        return _carry_out(understand(sys.argv[1:] if arguments is None else arguments), settings, t)
    except WrongCall as wrong:
        return _say(t(f"cli.wrong.{wrong.code}", **wrong.params), t("cli.see_help"), code=WRONG_CALL)
    except StoreError as error:
        code = WRONG_CALL if error.code == "bad_url" else REFUSED
        return _say(t(f"store_error.{error.code}", **error.params), code=code)
    except KeyboardInterrupt:
        return _say(t("cli.interrupted"), code=REFUSED)


def _carry_out(order: Order, settings: Settings, t: Translator) -> int:
    if order.command == "help":
        sys.stdout.write(t("cli.help") + "\n")
        return DONE
    chosen = replace(settings, store_url=order.store_url or settings.store_url)
    is_done: bool = import_module(MODULES[order.command]).run(order, chosen, t)
    return DONE if is_done else REFUSED


def _say(*texts: str, code: int) -> int:
    sys.stderr.write("\n".join(texts) + "\n")
    return code
