"""A deck shown from the browser: one player for a server and for a file that is opened without a network."""
