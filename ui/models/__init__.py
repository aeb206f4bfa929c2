"""Item models: frozen rows given to them, never a query."""
