import pytest

from i18n import translator


@pytest.fixture
def t():
    return translator("ru")
