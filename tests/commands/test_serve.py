"""The server keeps what it takes in and gives out in memory: files of people never touch a disk."""

from commands import serve
from commands.order import Order
from config import Settings
from i18n import translator


def test_no_file_that_may_be_taken_in_is_large_enough_for_a_disk(tmp_path, monkeypatch):
    told = {}

    def refuse(_app, **options):
        told.update(options)
        raise OSError

    monkeypatch.setattr(serve, "create_server", refuse)
    settings = Settings(store_url=f"sqlite:///{tmp_path / 'x.db'}", upload_megabytes=7)
    assert not serve.run(Order("serve"), settings, translator("ru"))
    largest = settings.upload_megabytes * 1024 * 1024
    assert all(told[name] > largest for name in ("inbuf_overflow", "outbuf_overflow", "max_request_body_size"))
    assert told["max_request_body_size"] <= told["inbuf_overflow"]
