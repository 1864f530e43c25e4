"""The store: schema, questions, the ledger of loads, reference data."""
