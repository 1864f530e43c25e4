"""What may differ between machines, read from the environment once."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent


class SettingsError(Exception):
    """An environment variable holds what the product cannot use; its words are ``cli.setting.<code>``."""

    def __init__(self, code: str, **params: str | int) -> None:
        super().__init__(code, params)
        self.code = code
        self.params = params


@dataclass(frozen=True)
class Settings:
    """The product's settings; every field has a variable of the same name behind ``LEPESTOK_``."""

    store_url: str = f"sqlite:///{ROOT / 'var' / 'lepestok.db'}"
    host: str = "127.0.0.1"
    port: int = 8050
    language: str = "ru"
    read_seconds: int = 120
    read_megabytes: int = 2048
    upload_megabytes: int = 100
    batch_megabytes: int = 500
    templates: Path | None = None

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] | None = None) -> Settings:
        """Read ``LEPESTOK_STORE``, ``_HOST``, ``_PORT``, ``_LANGUAGE``, ``_READ_SECONDS``, ``_READ_MEGABYTES``…"""
        seen = os.environ if environment is None else environment
        return cls(
            store_url=seen.get("LEPESTOK_STORE", cls.store_url),
            host=seen.get("LEPESTOK_HOST", cls.host),
            port=_number(seen, "LEPESTOK_PORT", default=cls.port, largest=65535),
            language=_choice(seen, "LEPESTOK_LANGUAGE", default=cls.language, allowed=("ru", "en")),
            read_seconds=_number(seen, "LEPESTOK_READ_SECONDS", default=cls.read_seconds, largest=3600),
            read_megabytes=_number(seen, "LEPESTOK_READ_MEGABYTES", default=cls.read_megabytes, largest=65536),
            upload_megabytes=_number(
                seen, "LEPESTOK_UPLOAD_MEGABYTES", default=cls.upload_megabytes, largest=1024
            ),
            batch_megabytes=_number(seen, "LEPESTOK_BATCH_MEGABYTES", default=cls.batch_megabytes, largest=16384),
            templates=_folder(seen, "LEPESTOK_TEMPLATES"),
        )


def _number(seen: Mapping[str, str], name: str, *, default: int, largest: int) -> int:
    text = seen.get(name, str(default))
    if not text.isdecimal() or not 0 < int(text) <= largest:
        raise SettingsError("whole_number", name=name, value=text, largest=largest)
    return int(text)


def _folder(seen: Mapping[str, str], name: str) -> Path | None:
    text = seen.get(name, "")
    if text and not Path(text).is_dir():
        raise SettingsError("folder", name=name, value=text)
    return Path(text) if text else None


def _choice(seen: Mapping[str, str], name: str, *, default: str, allowed: tuple[str, ...]) -> str:
    text = seen.get(name, default)
    if text not in allowed:
        raise SettingsError("one_of", name=name, value=text, allowed=", ".join(allowed))
    return text
