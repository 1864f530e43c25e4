"""What each command of `dashboard.py` does; `cli.py` imports only the one that is asked for."""
