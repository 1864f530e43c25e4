"""Questions to the store: one function a question, none without a scope, current facts only."""
