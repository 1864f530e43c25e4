"""The views as JSON and as CSV for a Russian Excel: read only, the same filters as the screens."""

from api.routes import blueprint, register

__all__ = ["blueprint", "register"]
