"""The generator of demonstration municipalities: synthetic, seeded, marked so on every screen."""

from demo.making import DemoError, build

__all__ = ["DemoError", "build"]
