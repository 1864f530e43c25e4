"""Reading of untrusted files in child processes with limits of time and memory."""
