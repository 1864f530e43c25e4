"""The user guide as a reader of the dashboard meets it: chapters of ``docs/guide`` as HTML."""
