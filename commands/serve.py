"""`serve`: the dashboard in a browser, on this machine or for an office."""

from __future__ import annotations

from waitress.server import create_server

from commands import say
from commands.doors import Application, Doors, has_doors
from commands.order import Order
from config import Settings
from dashboard import create_app
from data.queries.sources import sources
from data.store import Store, open_store
from domain.filters import Filters
from domain.scope import Scope
from i18n import Translator
from views.schools import schools

THREADS = 8
MEGABYTE = 1024 * 1024


def run(order: Order, settings: Settings, t: Translator) -> bool:
    """Say what is in the store and serve it until stopped; an empty store is served too, and says what to do."""
    named = open_store(settings.store_url)
    store, served = _served(settings, named)
    taken = (settings.upload_megabytes + 1) * MEGABYTE
    try:
        server = create_server(  # type: ignore[no-untyped-call]
            served,
            host=settings.host,
            port=settings.port,
            threads=THREADS,
            # files of people stay in memory: above these sizes waitress writes what comes and goes to a disk
            inbuf_overflow=taken,
            outbuf_overflow=taken,
            max_request_body_size=taken,
        )
    except OSError:
        say.lines([t("cli.serve.busy", host=settings.host, port=settings.port)])
        return False
    address = f"http://{settings.host}:{settings.port}"
    say.lines([*_store_lines(store, t), t("cli.serve.address", address=address)])
    server.run()
    return True


def _served(settings: Settings, named: Store) -> tuple[Store, Application]:
    """Give the store that is served first, and what serves it; a demonstration has a door to one's own."""
    if not has_doors(settings, named):
        return named, create_app(settings, store=named).server
    doors = Doors(settings, named, build=lambda kept, own: create_app(settings, store=kept, doors=own).server)
    return doors.store, doors


def _store_lines(store: Store, t: Translator) -> list[str]:
    shown = t("cli.serve.store", store=store.engine.url.render_as_string())
    if store.is_read_only:
        shown = f"{shown}\n{t('cli.serve.read_only')}"
    if store.kind == "empty":
        return [shown, t("cli.serve.empty")]
    footing = store.ask(schools, scope=Scope.all_schools(), filters=Filters(municipality=0)).footing
    with store.reading() as reader:
        loads = sources(reader, Scope.all_schools())
    used = int((~loads["is_withdrawn"]).sum())
    towns = [choice.name for choice in footing.choices["municipality"] if choice.name]
    place = ", ".join(towns) or footing.municipality
    holds = t(f"cli.serve.{store.kind}", place=place, schools=footing.schools_total, sources=used)
    dates = [t("cli.serve.data_year", year=year) for year in footing.data_years]
    if len(loads):
        dates.append(t("cli.serve.loaded_at", moment=loads["loaded_at"].max()))
    return [shown, holds, " ".join(dates)]
