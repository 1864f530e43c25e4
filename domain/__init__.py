"""Small frozen types that every layer speaks; imports nothing of ours."""
