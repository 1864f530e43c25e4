"""The generator of demonstration municipalities: synthetic, seeded, marked so on every screen."""
